import type { Diagnostic } from '../diagnostic.ts';

/** 0 nothing worse than a warning · 1 an error stands. */
export const exitCode = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
