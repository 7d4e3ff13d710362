import type { Command } from 'commander';
import { build } from './build.ts';
import { check } from './check.ts';
import { explain } from './explain.ts';
import { extract } from './extract.ts';
import { init } from './init.ts';
import { pack } from './pack.ts';
import { proof } from './proof.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { template } from './template.ts';
import { verify } from './verify.ts';

/** One command: adds itself to the program and hands its exit code to `done`. */
export type Define = (program: Command, done: (code: number) => void) => Command;

export const commands: readonly Define[] = [
  init,
  check,
  build,
  pack,
  verify,
  review,
  report,
  template,
  proof,
  extract,
  explain,
];
