export { annotateDocx } from './annotate/annotate-docx.ts';
export { proofChecks } from './checks/index.ts';
export { type CompareOptions, compareProse } from './compare.ts';
export type { BadExample, Finding, ProofCheck } from './proof-check.ts';
export { proofread } from './proofread.ts';
export type { ReadingOptions } from './reading.ts';
export { unitOf } from './unit-of.ts';
