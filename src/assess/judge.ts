import { impossibleShare } from '../model/doubt.ts';
import type { Target } from '../model/indicator.ts';
import { withUnit } from '../model/target-text.ts';
import type { YearFigure } from '../model/verdict.ts';
import { printNumber, round } from './number.ts';

/** What the figures amount to, before the confidence of the target is weighed. `undecided`: a figure or a plan is missing, or the standard leaves the case open. */
export interface Finding {
  readonly met: boolean | 'undecided';
  readonly ground: string;
}

export interface Evidence {
  readonly series: readonly YearFigure[];
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  readonly plan: number | null;
}

type Numbered = YearFigure & { readonly value: number };
const undecided = (ground: string): Finding => ({ met: 'undecided', ground });
const comparisons = {
  '>=': (a: number, b: number) => a >= b,
  '>': (a: number, b: number) => a > b,
  '<=': (a: number, b: number) => a <= b,
  '<': (a: number, b: number) => a < b,
  '=': (a: number, b: number) => a === b,
} as const;

/**
 * Judges one line of the indicator summary; the ground is a sentence a reviewer can recompute. What no share can be meets no
 * target, however high it stands.
 */
export function judge(target: Target, evidence: Evidence): Finding {
  const finding = compare(target, evidence);
  const odd = evidence.series.find(({ value }) => typeof value === 'number' && impossibleShare(value, evidence.unit));
  if (finding.met !== true || odd === undefined) return finding;
  return undecided(`${odd.year}年为${withUnit(odd.text, evidence.unit)}，百分率应在0到100%之间，须先核对数值`);
}

function compare(target: Target, evidence: Evidence): Finding {
  const last = evidence.series.at(-1);
  if (last === undefined || last.value === null) return undecided(`缺${last?.year ?? ''}年数值`);
  switch (target.form) {
    case 'number':
      return judgeNumber(target, evidence, last);
    case 'trend':
      return judgeTrend(evidence, target.direction === 'up' ? 'higher' : 'lower');
    case 'average':
      return judgeAverage(target, evidence);
    case 'plan':
      return judgePlan(evidence, last);
    case 'boolean':
      return { met: last.value === target.value, ground: `${last.year}年填报“${last.text}”，要求“${target.value}”` };
    case 'level':
      return judgeLevel(target, last);
  }
}

const isNumbered = (figure: YearFigure): figure is Numbered => typeof figure.value === 'number';

function judgeNumber(target: Target & { form: 'number' }, evidence: Evidence, last: YearFigure): Finding {
  if (!isNumbered(last)) return undecided(`${last.year}年填报“${last.text}”，不是数值`);
  const met = comparisons[target.op](last.value, target.value);
  const plain = `${last.year}年为${withUnit(last.text, evidence.unit)}，${met ? '达到' : '未达到'}目标值`;
  if (met || target.orImproving === undefined) return { met, ground: plain };
  const trend = judgeTrend(evidence, evidence.better);
  return trend.met === true
    ? { met: true, ground: `${plain}，但${trend.ground}，符合“${target.orImproving}”` }
    : { met: trend.met, ground: `${plain}；${trend.ground}` };
}

function judgeTrend({ series, unit }: Evidence, better: 'higher' | 'lower'): Finding {
  const known = series.filter(isNumbered);
  const missing = series.filter((s) => s.value === null).map((s) => `${s.year}年`);
  if (missing.length > 0 || known.length < 2) return undecided(`缺${missing.join('、') || '往年'}数值，无法判断趋势`);
  const text = known.map((s) => withUnit(s.text, unit)).join('→');
  const steps = known.slice(1).map((s, i) => (s.value - (known[i]?.value ?? s.value)) * (better === 'higher' ? 1 : -1));
  if (steps.every((d) => d > 0)) return { met: true, ground: `${span(known)}逐年${word(better)}（${text}）` };
  if (steps.some((d) => d < 0)) return { met: false, ground: `${span(known)}没有逐年${word(better)}（${text}）` };
  return undecided(`${span(known)}有年份持平（${text}），标准未说明持平如何认定`);
}

const span = (known: readonly Numbered[]): string => `${known[0]?.year}—${known.at(-1)?.year}年`;
const word = (better: 'higher' | 'lower'): string => (better === 'higher' ? '提高' : '下降');

function judgeAverage(target: Target & { form: 'average' }, { series, unit }: Evidence): Finding {
  const known = series.filter(isNumbered);
  const last = known.at(-1);
  const before = known.slice(0, -1).slice(-target.years);
  if (last === undefined || known.length < series.length || before.length < Math.min(target.years, series.length - 1))
    return undecided(`近${target.years}年数值不全，无法计算平均水平`);
  const mean = round(before.reduce((sum, s) => sum + s.value, 0) / before.length, 2);
  const met = comparisons[target.op](last.value, mean);
  const printed = withUnit(printNumber(mean), unit);
  return {
    met,
    ground: `${last.year}年为${withUnit(last.text, unit)}，${span(before)}平均为${printed}，${met ? '符合' : '不符合'}“${target.text}”`,
  };
}

function judgePlan({ plan, unit }: Evidence, last: YearFigure): Finding {
  if (!isNumbered(last)) return undecided(`${last.year}年填报“${last.text}”，不是数值`);
  if (plan === null) return undecided('缺区域卫生规划要求值');
  const met = last.value >= plan;
  return {
    met,
    ground: `${last.year}年为${withUnit(last.text, unit)}，${met ? '达到' : '低于'}区域卫生规划要求的${withUnit(printNumber(plan, 4), unit)}`,
  };
}

function judgeLevel(target: Target & { form: 'level' }, last: YearFigure): Finding {
  const given = String(last.value).replace(/级$/, '').trim().toUpperCase();
  const at = target.order.indexOf(given);
  if (at < 0) return undecided(`${last.year}年填报“${last.text}”，应为${target.order.join('、')}之一`);
  const met = at <= target.order.indexOf(target.worst);
  return { met, ground: `${last.year}年为${given}级，${met ? '达到' : '未达到'}${target.worst}级要求` };
}
