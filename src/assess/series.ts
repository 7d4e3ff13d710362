import type { IndicatorRecord } from '../model/dossier.ts';
import type { Indicator } from '../model/indicator.ts';
import type { YearFigure } from '../model/verdict.ts';
import { printNumber, round } from './number.ts';

/** The years the pack asks for, oldest first, ending with the reporting year. */
const yearsAsked = (indicator: Indicator, year: number): number[] =>
  Array.from({ length: indicator.years }, (_, i) => year - indicator.years + 1 + i);

/** One figure a year asked for; a rate not stated is computed from its two terms, never typed twice. */
export function seriesOf(indicator: Indicator, record: IndicatorRecord | undefined, year: number): YearFigure[] {
  return yearsAsked(indicator, year).map((y) => figureOf(indicator, record, y));
}

function figureOf(indicator: Indicator, record: IndicatorRecord | undefined, year: number): YearFigure {
  const given = record?.years.find((v) => v.year === year);
  const stated = given?.value ?? null;
  if (stated !== null) return { year, value: stated, text: printed(stated), computed: false };
  const rate = rateOf(indicator, given?.numerator ?? null, given?.denominator ?? null);
  return { year, value: rate, text: rate === null ? '' : printNumber(rate), computed: rate !== null };
}

/** numerator ÷ denominator × factor, to two decimals; null where a term is missing or the denominator is not positive. */
function rateOf(indicator: Indicator, numerator: number | null, denominator: number | null): number | null {
  if (indicator.factor === null || numerator === null || denominator === null || denominator <= 0) return null;
  return round((numerator / denominator) * indicator.factor, 2);
}

const printed = (value: number | string): string => (typeof value === 'number' ? printNumber(value, 4) : value);
