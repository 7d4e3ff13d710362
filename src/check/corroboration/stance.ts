import type { StatedFigure } from '../../model/insight.ts';
import type { YearFigure } from '../../model/verdict.ts';
import { alike, same } from './alike.ts';
import type { Claim } from './claims.ts';
import { type Excuse, excuseOf } from './excuse.ts';
import { isOtherPlace } from './scope.ts';

/**
 * 印证关系 — how a figure that evidence states stands to the dossier's own: 一致, 四舍五入, 其他时期, 其他范围, 目标或计划, 约数,
 * 初步数, 修订前的数, 说不清, 矛盾. Only the last may become a problem.
 */
export type Stance = 'same' | 'rounded' | Excuse | 'contradiction';

export interface Standing {
  readonly stance: Stance;
  /** Nothing about year, scope or ownership had to be guessed. */
  readonly certain: boolean;
  /** The dossier's years the figure was held against. */
  readonly against: readonly YearFigure[];
}

export interface Circumstances {
  /** 平川市 */
  readonly applicant: string;
  /** The piece is cited by the figure's row or registered for it. */
  readonly own: boolean;
  /** Year of the piece's date; null when not registered. */
  readonly issued: number | null;
}

/** Holds one figure against what the dossier claims. */
export function standingOf(figure: StatedFigure, claim: Claim, about: Circumstances): Standing {
  // 约九成 in the sheet is no number that another could contradict: that it is none is told at its cell.
  const known = claim.series.filter(({ value }) => value !== null && typeof value === typeof figure.value);
  const year = /^\d{4}$/.test(figure.period) ? Number(figure.period) : null;
  const against = year === null ? known : known.filter((y) => y.year === year);
  const as = (stance: Stance, certain = false): Standing => ({ stance, certain, against });
  if (isOtherPlace(figure, claim.names, about.applicant)) return as('other-scope');
  if (against.length === 0) return as(year === null ? 'unclear' : 'other-period');
  const agreed = agreement(figure, against);
  if (agreed !== null) return as(agreed);
  const reason = excuseOf(figure, { known, claim, issued: about.issued });
  if (reason !== null) return as(reason);
  if (year === null && !about.own) return as('unclear');
  return as('contradiction', year !== null && about.own && typeof figure.value === 'number');
}

function agreement({ value }: StatedFigure, against: readonly YearFigure[]): Stance | null {
  if (against.some((y) => same(value, y.value))) return 'same';
  return against.some((y) => alike(value, y.value)) ? 'rounded' : null;
}
