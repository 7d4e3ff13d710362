import type { Verdict, YearFigure } from '../../model/verdict.ts';
import { figureOrigin, indicatorSlot, profileField, profileSlot, reportingYear, withUnit } from '../facts.ts';
import { difference, printNumber } from '../number.ts';
import type { Scope } from '../scope.ts';
import { isPresent, plainOf, type Slot, wordOf } from '../slots.ts';
import type { Argument, Term } from './term.ts';

const indicator: Argument = { name: '指标编号', kind: 'indicator' };

const figure: Term = {
  name: '指标',
  what: '一项指标（或分项）报告年度的数值，带单位；年=2022 指定年份，前=1 指上一年，单位="" 改写或不写单位',
  arguments: [indicator],
  options: { 年: 'any', 前: 'number', 单位: 'text' },
  use: 'inline',
  example: '道路机械化清扫率{{指标 "14"}}，上一年污水集中收集率{{指标 "22" 前=1}}',
  result: '道路机械化清扫率86.55%，上一年污水集中收集率62%',
  run: ({ args, options, scope }) => {
    const stated = Number(wordOf(options.年) || Number.NaN);
    const year = Number.isNaN(stated) ? reportingYear(scope) - Number(plainOf(options.前) ?? 0) : stated;
    return indicatorSlot(scope, wordOf(args[0]), {
      year,
      ...(options.单位 === undefined ? {} : { unit: wordOf(options.单位) }),
    });
  },
};

const name: Term = {
  name: '指标名',
  what: '指标的规范名称',
  arguments: [indicator],
  use: 'inline',
  example: '{{指标名 "14"}}',
  result: '道路机械化清扫率',
  run: ({ args, scope }) => {
    const verdict = scope.book.byVerdict.get(wordOf(args[0]));
    return verdict === undefined ? missing(scope, wordOf(args[0])) : scope.slots.text(verdict.name);
  },
};

const target: Term = {
  name: '目标',
  what: '指标的目标值，照标准写法',
  arguments: [indicator],
  use: 'inline',
  example: '{{目标 "14"}}',
  result: '≥80%',
  run: ({ args, scope }) => {
    const verdict = scope.book.byVerdict.get(wordOf(args[0]));
    return verdict === undefined ? missing(scope, wordOf(args[0])) : scope.slots.text(verdict.targetText);
  },
};

const missing = (scope: Scope, id: string): Slot => scope.slots.gap(`指标${id}`, scope.book.dossier.at('indicators'));

type Known = YearFigure & { readonly value: number };

/** First and last year the standard asks for; null unless both are numbers. */
function ends(verdict: Verdict | undefined): { first: Known; last: Known } | null {
  const [first, last] = [verdict?.series[0], verdict?.series.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  return typeof first.value === 'number' && typeof last.value === 'number'
    ? { first: first as Known, last: last as Known }
    : null;
}

/** The gap of the first year that is missing, at its own cell. */
function seriesGap(scope: Scope, id: string): Slot {
  const verdict = scope.book.byVerdict.get(id);
  const absent = verdict?.series.find((f) => typeof f.value !== 'number');
  return absent === undefined ? missing(scope, id) : indicatorSlot(scope, id, { year: absent.year });
}

const trend: Term = {
  name: '趋势',
  what: '指标由最早一年到报告年度的变化；升="增加到" 降="减少到" 改写动词，两年相同写“保持在”',
  arguments: [indicator],
  options: { 升: 'text', 降: 'text' },
  use: 'inline',
  example: '城市生活污水集中收集率{{趋势 "22"}}',
  result: '城市生活污水集中收集率由49.34%提高到71.61%',
  run: ({ args, options, scope }) => {
    const id = wordOf(args[0]);
    const found = ends(scope.book.byVerdict.get(id));
    if (found === null) return seriesGap(scope, id);
    const { first, last } = found;
    const [from, to] = [first.year, last.year].map((year) => indicatorSlot(scope, id, { year }));
    if (first.value === last.value) return `保持在${String(to)}`;
    const verb = last.value > first.value ? wordOf(options.升) || '提高到' : wordOf(options.降) || '下降到';
    return `由${String(from)}${verb}${String(to)}`;
  },
};

const yearly: Term = {
  name: '逐年值',
  what: '各年数值连写：2021—2023年分别为……',
  arguments: [indicator],
  use: 'inline',
  example: '{{逐年值 "22"}}',
  result: '2021—2023年分别为49.34%、62%和71.61%',
  run: ({ args, scope }) => {
    const id = wordOf(args[0]);
    const series = scope.book.byVerdict.get(id)?.series ?? [];
    if (series.length === 0 || series.some((f) => f.value === null)) return seriesGap(scope, id);
    const printed = series.map((f) => String(indicatorSlot(scope, id, { year: f.year })));
    if (printed.length === 1) return `${series[0]?.year}年为${printed[0]}`;
    const listed = `${printed.slice(0, -1).join('、')}和${printed.at(-1)}`;
    return `${series[0]?.year}—${series.at(-1)?.year}年分别为${listed}`;
  },
};

const change: Term = {
  name: '增减',
  what: '由最早一年到报告年度变化多少；百分率写“百分点”',
  arguments: [indicator],
  use: 'inline',
  example: '{{增减 "22"}}',
  result: '提高22.27个百分点',
  run: ({ args, scope }) => {
    const id = wordOf(args[0]);
    const verdict = scope.book.byVerdict.get(id);
    const found = ends(verdict);
    if (found === null || verdict === undefined) return seriesGap(scope, id);
    const moved = difference(found.last.value, found.first.value);
    if (moved === 0) return '保持稳定';
    return `${moved > 0 ? '提高' : '下降'}${String(derived(scope, verdict, Math.abs(moved), 'change'))}`;
  },
};

/** A figure computed from an indicator's own; it leads to the reporting year's cell. */
function derived(scope: Scope, verdict: Verdict, amount: number, what: string): Slot {
  const year = verdict.series.at(-1)?.year ?? reportingYear(scope);
  const text =
    verdict.unit === '%' ? `${printNumber(amount)}个百分点` : withUnit(printNumber(amount), verdict.unit, verdict.name);
  return scope.slots.fact(text, {
    fact: `indicator/${verdict.id}/${year}/${what}`,
    at: figureOrigin(scope, verdict, year),
    evidence: verdict.evidence,
    value: amount,
    unit: verdict.unit === '%' ? '个百分点' : verdict.unit,
    period: String(year),
  });
}

const compare: Term = {
  name: '对照',
  what: '报告年度数值与目标值相比的一句话；没有把握的目标值只说“与目标值相比尚有差距”',
  arguments: [indicator],
  use: 'inline',
  example: '道路机械化清扫率{{指标 "14"}}，{{对照 "14"}}',
  result: '道路机械化清扫率86.55%，高于标准要求6.55个百分点',
  run: ({ args, scope }) => {
    const id = wordOf(args[0]);
    const verdict = scope.book.byVerdict.get(id);
    if (verdict === undefined) return missing(scope, id);
    if (verdict.judgement === '无法判定') return undecided(scope, verdict);
    return verdict.judgement === '达标' ? met(scope, verdict) : short(scope, verdict);
  },
};

function undecided(scope: Scope, verdict: Verdict): Slot {
  const last = indicatorSlot(scope, verdict.id);
  return isPresent(last)
    ? scope.slots.gap(
        `${verdict.name}是否达标（${verdict.ground}）`,
        figureOrigin(scope, verdict, reportingYear(scope)),
      )
    : last;
}

/** How far a number lies from a numeric target; null for every other form of target. */
function distance({ indicator, part, series }: Verdict): { amount: number; above: boolean } | null {
  const aim = part?.target ?? indicator.target;
  const last = series.at(-1)?.value;
  if (aim.form !== 'number' || typeof last !== 'number') return null;
  return { amount: Math.abs(difference(last, aim.value)), above: last > aim.value };
}

function met(scope: Scope, verdict: Verdict): string {
  const off = distance(verdict);
  const lower = verdict.indicator.better === 'lower';
  if (off === null) return `符合“${verdict.targetText}”的标准要求`;
  if (off.amount === 0) return '达到标准要求';
  if (off.above === lower) return `符合“${verdict.targetText}”的标准要求`;
  return `${off.above ? '高于' : '低于'}标准要求${String(derived(scope, verdict, off.amount, 'margin'))}`;
}

function short(scope: Scope, verdict: Verdict): string {
  const off = distance(verdict);
  if (verdict.judgement === '疑似未达标' || off === null) return `与目标值（${verdict.targetText}）相比尚有差距`;
  return `与标准要求（${verdict.targetText}）相差${String(derived(scope, verdict, off.amount, 'margin'))}`;
}

const profile: Term = {
  name: '基本',
  what: '《基本情况》中的一项，按名称取，带约数词和单位；单位="" 只写数值',
  arguments: [{ name: '名称', kind: 'profile' }],
  options: { 单位: 'text' },
  use: 'inline',
  example: '建成区面积{{基本 "建成区面积"}}',
  result: '建成区面积86.5平方公里',
  run: ({ args, options, scope }) => profileSlot(scope, wordOf(args[0]), options.单位 === undefined),
};

const profileUnit: Term = {
  name: '基本单位',
  what: '《基本情况》中一项的计量单位，供表格用',
  arguments: [{ name: '名称', kind: 'profile' }],
  use: 'inline',
  example: '{{基本单位 "地区生产总值"}}',
  result: '亿元',
  run: ({ args, scope }) => scope.slots.text(profileField(scope, wordOf(args[0]))?.unit ?? ''),
};

export const figureTerms: readonly Term[] = [
  figure,
  name,
  target,
  trend,
  yearly,
  change,
  compare,
  profile,
  profileUnit,
];
