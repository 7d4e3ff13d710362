import type { PackNames } from '../../insight/index.ts';
import type { Day } from '../../model/day.ts';
import type { EvidenceFile } from '../../model/evidence.ts';

/** 看佐证的一份活 — some files of one workspace. */
export interface LookTask {
  readonly root: string;
  readonly files: readonly EvidenceFile[];
  readonly pack: PackNames;
}

/** Nothing seen in a file depends on the day. */
export const noDay: Day = '2000-01-01';
