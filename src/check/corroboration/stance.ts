import type { StatedFigure } from '../../model/insight.ts';
import type { YearFigure } from '../../model/verdict.ts';
import { decimalsOf, roundsTo } from '../decimals.ts';
import type { Claim } from './claims.ts';
import { isOtherPlace, scopesDiffer } from './scope.ts';

/**
 * 印证关系 — how a figure that evidence states stands to the dossier's own: 一致, 四舍五入, 其他时期, 其他范围, 目标或计划, 约数,
 * 初步数, 修订前的数, 说不清, 矛盾. Only the last may become a problem.
 */
export type Stance =
  | 'same'
  | 'rounded'
  | 'other-period'
  | 'other-scope'
  | 'plan'
  | 'qualified'
  | 'preliminary'
  | 'revised'
  | 'unclear'
  | 'contradiction';

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

const intended = /目标|力争|计划|预期|预计|拟|到20\d\d年(?!底?[，,]?(?:已|全))|“?十[三四五六]五”?(?:末|期末)/u;
const required = /要求|标准|应当?|须|不低于|不少于|不高于|不超过(?!\d+的天数)|规划|考核|合格线|及格/u;
const earlier = /上年|去年|同期|往年|以前|此前|原来|由(?=[^，。]*[到至])|从(?=[^，。]*[到至])|较|比/u;
/** The piece itself says that its figure was replaced, or replaces one. */
const revised = /修订|更正|核减|核增|调整为|调整后|重新核定|经复核|普查(?:后)?(?:修订|调整)|原公布|原上报/u;
const early = /初步|快报|未经审计|年报前/u;

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
  const reason = excuse(figure, known, claim.scope, about.issued);
  if (reason !== null) return as(reason);
  if (year === null && !about.own) return as('unclear');
  return as('contradiction', year !== null && about.own && typeof figure.value === 'number');
}

function agreement({ value }: StatedFigure, against: readonly YearFigure[]): Stance | null {
  if (against.some((y) => same(value, y.value))) return 'same';
  return against.some((y) => alike(value, y.value)) ? 'rounded' : null;
}

/** Why a figure that differs need not contradict. */
function excuse(
  figure: StatedFigure,
  known: readonly YearFigure[],
  scope: string,
  issued: number | null,
): Stance | null {
  const { sentence, quote, period, qualifier, aim = false } = figure;
  const clause = clauseAround(sentence, quote);
  if (qualifier !== '') return 'qualified';
  if (aim || intended.test(sentence) || required.test(clause)) return 'plan';
  if (known.some((y) => same(figure.value, y.value) || alike(figure.value, y.value))) return 'other-period';
  if (earlier.test(clause)) return 'other-period';
  if (period === '' && issued !== null && !known.some(({ year }) => year === issued || year === issued - 1))
    return 'other-period';
  if (period !== '' && !/^\d{4}$/.test(period)) return 'unclear';
  if (scopesDiffer(figure.scope, scope)) return 'other-scope';
  if (revised.test(sentence)) return 'revised';
  return early.test(sentence) ? 'preliminary' : null;
}

/** From the comma before the quote to the comma after it. */
function clauseAround(sentence: string, quote: string): string {
  const at = sentence.indexOf(quote);
  if (at < 0) return sentence;
  const before = /[^，。；：]*$/u.exec(sentence.slice(0, at))?.[0] ?? '';
  const after = /^[^，。；：]*/u.exec(sentence.slice(at + quote.length))?.[0] ?? '';
  return before + quote + after;
}

const levelOf = (value: string): string => value.normalize('NFKC').trim().replace(/级$/, '').toUpperCase();

const same = (stated: number | string, own: number | string | null): boolean =>
  typeof stated === 'number' || typeof own === 'number'
    ? stated === own
    : own !== null && levelOf(stated) === levelOf(own);

/** One is the other rounded, or both differ by one in their last digit, as sums of rounded terms do. */
export function alike(stated: number | string, own: number | string | null): boolean {
  if (typeof stated !== 'number' || typeof own !== 'number') return false;
  if (roundsTo(stated, own) || roundsTo(own, stated)) return true;
  const digits = Math.min(decimalsOf(stated), decimalsOf(own));
  return digits >= 2 && Math.abs(stated - own) <= 1.000001 * 10 ** -digits;
}
