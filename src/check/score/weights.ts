/**
 * 计分假设 — the official points of single materials and indicators are not public; these shares are our inference and
 * are printed as such. Every number may be replaced.
 */
export interface ScoreWeights {
  /** Names (or parts of names) of the pack's components that the dossier itself can earn. */
  readonly materials: RegExp;
  readonly data: RegExp;
  /** Points of one material or indicator relative to the others, by id; 1 where not named. */
  readonly share: Readonly<Record<string, number>>;
  /** Share of its points an indicator keeps. */
  readonly unmet: number;
  readonly undecided: number;
  /** 存疑: said to meet its target by a figure that evidence contradicts. */
  readonly doubted: number;
  readonly unproved: number;
  /** Share of its points a material keeps when it has gaps or errors. */
  readonly incomplete: number;
  /** Work to close a gap, in hours of one clerk. */
  readonly effort: Readonly<Record<GapKind, number>>;
}

/** 缺口 — what costs points. */
export type GapKind = 'unproved' | 'missing' | 'undecided' | 'doubted' | 'incomplete' | 'absent' | 'unmet';

export const defaultWeights: ScoreWeights = {
  materials: /申报资料/u,
  data: /数据/u,
  share: {},
  unmet: 0,
  undecided: 0.5,
  doubted: 0,
  unproved: 0.5,
  incomplete: 0.5,
  effort: { unproved: 1, missing: 2, undecided: 2, doubted: 2, incomplete: 4, absent: 8, unmet: 80 },
};
