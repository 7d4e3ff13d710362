import type { Amendment } from '../model/amendment.ts';
import type { StandardPack } from '../model/pack.ts';
import type { DeficiencyLetter } from '../model/review.ts';
import type { Comparison } from './compare.ts';
import type { SequenceState } from './state.ts';

/** What the checks of sequences look at: two packages, the letter between them, and what the second says it did. */
export interface SequenceSubject {
  readonly previous: SequenceState;
  readonly current: SequenceState;
  readonly letter: DeficiencyLetter;
  readonly amendment: Amendment;
  readonly pack: StandardPack;
  readonly comparison: Comparison;
}

export interface SequenceFinding {
  readonly message: string;
  readonly quote?: string;
  /** The entry it is about (`facts/profile/gdp`), or the item of the letter: whoever has the tables knows its place there. */
  readonly target?: string;
  readonly item?: string;
}

/** 序列规则 — one sentence that must hold between a sequence and the one before it. */
export interface SequenceCheck<Needs extends keyof SequenceSubject = keyof SequenceSubject> {
  readonly code: string;
  readonly title: string;
  readonly why: string;
  readonly basis: string;
  readonly mend: string;
  run(subject: Pick<SequenceSubject, Needs>): readonly SequenceFinding[];
}

export const PRACTICE = '补正以补正通知为界：一次性告知、逐条回应，未列事项不得改动';
