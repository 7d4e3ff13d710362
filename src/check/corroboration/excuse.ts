import type { StatedFigure } from '../../model/insight.ts';
import type { YearFigure } from '../../model/verdict.ts';
import { alike, same } from './alike.ts';
import type { Claim } from './claims.ts';
import { scopesDiffer } from './scope.ts';

/** 其他时期, 其他范围, 目标或计划, 约数, 初步数, 修订前的数, 说不清. */
export type Excuse = 'other-period' | 'other-scope' | 'plan' | 'qualified' | 'preliminary' | 'revised' | 'unclear';

// 人均预期寿命, 免疫规划疫苗接种率, 从业人员体检率, 考核断面: words of what is measured, which excuse nothing.
const intended = /目标|力争|计划|预期(?!寿命)|预计|拟|到20\d\d年(?!底?[，,]?(?:已|全))|“?十[三四五六]五”?(?:末|期末)/u;
const required =
  /要求|标准|(?<![供反响效适相对])应(?![急用])当?|须|不低于|不少于|不高于|不超过(?!\d+的天数)|(?<!免疫)规划|考核(?!断面)|合格线|及格/u;
/** 比 compares (比上年高3个百分点); in 比例, 比重, 占比 it measures. */
const compared = /(?<!占|百分)比(?![例重率值])/u;
const earlier = /上年|去年|同期|往年|以前|此前|原来|由(?=[^，。]*[到至])|从(?!业|事)(?=[^，。]*[到至])|较/u;
/** The piece itself says that its figure was replaced, or replaces one. */
const revised = /修订|更正|核减|核增|调整为|调整后|重新核定|经复核|普查(?:后)?(?:修订|调整)|原公布|原上报/u;
const early = /初步|快报|未经审计|年报前/u;

export interface Besides {
  /** The dossier's years that have a figure. */
  readonly known: readonly YearFigure[];
  readonly claim: Claim;
  /** Year of the piece's date; null when not registered. */
  readonly issued: number | null;
}

/** Why a figure that differs need not contradict. */
export function excuseOf(figure: StatedFigure, { known, claim, issued }: Besides): Excuse | null {
  const { quote, period, qualifier, aim = false } = figure;
  const sentence = unnamed(figure.sentence, claim);
  const clause = unnamed(clauseAround(figure.sentence, quote), claim);
  if (qualifier !== '') return 'qualified';
  if (aim || intended.test(sentence) || required.test(clause)) return 'plan';
  if (known.some((y) => same(figure.value, y.value) || alike(figure.value, y.value))) return 'other-period';
  if (earlier.test(clause) || compared.test(clause)) return 'other-period';
  if (period === '' && issued !== null && !known.some(({ year }) => year === issued || year === issued - 1))
    return 'other-period';
  if (period !== '' && !/^\d{4}$/.test(period)) return 'unclear';
  if (scopesDiffer(figure.scope, claim.scope)) return 'other-scope';
  if (revised.test(sentence)) return 'revised';
  return early.test(sentence) ? 'preliminary' : null;
}

/** What is said besides the name of the figure: no word of a name tells how its number came about. */
const unnamed = (text: string, { names }: Claim): string =>
  names
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, '·'), text);

/** From the comma before the quote to the comma after it. */
function clauseAround(sentence: string, quote: string): string {
  const at = sentence.indexOf(quote);
  if (at < 0) return sentence;
  const before = /[^，。；：]*$/u.exec(sentence.slice(0, at))?.[0] ?? '';
  const after = /^[^，。；：]*/u.exec(sentence.slice(at + quote.length))?.[0] ?? '';
  return before + quote + after;
}
