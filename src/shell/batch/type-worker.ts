import {
  createCompiler,
  type FontSource,
  type Typeset,
  type TypesettingJob,
  typesetBy,
} from '../../write/pdf/engine.ts';
import { answer } from './answer.ts';

/** 排版工作 — the faces first, once; then one document after another. */
export type TypeTask = { readonly fonts: readonly FontSource[] } | { readonly job: TypesettingJob };

export interface TypeAnswer {
  readonly typeset: Typeset | null;
  /** Memory of the process, in bytes. */
  readonly resident: number;
}

let compiler: ReturnType<typeof createCompiler> | undefined;

answer(async (task: TypeTask): Promise<TypeAnswer> => {
  if ('fonts' in task) compiler = createCompiler(task.fonts);
  const made = 'fonts' in task || compiler === undefined ? null : typesetBy(compiler, task.job);
  return { typeset: made, resident: process.memoryUsage.rss() };
});
