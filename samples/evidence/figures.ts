import { printNumber, withUnit } from '../../src/assess/index.ts';
import type { TableBlock } from '../../src/model/document.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import type { Verdict, YearFigure } from '../../src/model/verdict.ts';
import type { City, Entry } from './city.ts';

/** The lines of the indicator table that this piece proves. */
export const provedBy = ({ verdicts }: City, { number }: Entry): Verdict[] =>
  verdicts.filter(({ evidence }) => evidence.includes(number));

/** One sentence an indicator: `2023年，平川市道路机械化清扫率为89.54%。`; a plan says what it demands, not what is. */
export function indicatorSentence({ dossier }: City, { kind, title }: Entry, verdict: Verdict): string {
  const record = dossier.indicators[verdict.row];
  const city = dossier.settings.applicant.name;
  if (kind === '方案' && /规划/.test(title) && record?.plan)
    return `${verdict.name}到2025年的规划要求为${withUnit(record.plan, verdict.unit)}。`;
  const place = record?.scope === '全市' ? city : `${city}${record?.scope ?? ''}`;
  const name = verdict.name.startsWith(record?.scope ?? '\0') ? `${city}${verdict.name}` : `${place}${verdict.name}`;
  const [only] = verdict.series;
  if (verdict.series.length > 1 || only === undefined) return seriesSentence(name, verdict);
  if (only.value === '有') return `${city}已有${verdict.name}，在全市范围内施行。`;
  return `${only.year}年，${name}为${withUnit(only.text, verdict.unit)}。`;
}

/** Each year says its own figure in full, so that no list has to be counted off. */
const seriesSentence = (name: string, { series, unit }: Verdict): string =>
  series.map(({ year, text }) => `${year}年，${name}为${withUnit(text, unit)}。`).join('');

/** Numerators and denominators behind the sentences, so that a reviewer can recompute; null where nothing is computed. */
export function termsTable({ dossier }: City, verdicts: readonly Verdict[]): TableBlock | null {
  const rows = verdicts.flatMap((verdict) => verdict.series.flatMap((figure) => termRow(dossier, verdict, figure)));
  if (rows.length === 0) return null;
  const text = (value: string) => ({ content: [{ type: 'text' as const, text: value }] });
  return {
    type: 'table',
    caption: [{ type: 'text', text: '计算过程' }],
    columns: [
      { width: 4, align: 'left' },
      { width: 2, align: 'center' },
      { width: 4, align: 'left' },
      { width: 4, align: 'left' },
    ],
    header: [['项目', '年度', '分子', '分母'].map(text)],
    rows: rows.map((row) => row.map(text)),
  };
}

function termRow(dossier: Dossier, { row, name, indicator, part }: Verdict, { year }: YearFigure): string[][] {
  const given = dossier.indicators[row]?.years.find((value) => value.year === year);
  if (given?.numerator == null || given.denominator === null) return [];
  const terms = [part?.numerator ?? indicator.numerator, part?.denominator ?? indicator.denominator];
  const [top, bottom] = [given.numerator, given.denominator].map((value, i) => stated(terms[i] ?? '', value));
  return [[name, `${year}年`, top ?? '', bottom ?? '']];
}

/** `表示满意的有效问卷数（份）`, 5231 → `表示满意的有效问卷数5231份`. */
function stated(term: string, value: number): string {
  const [, name = term, unit = ''] = /^(.*)（([^，）]*)[^）]*）$/.exec(term) ?? [];
  return `${name}${printNumber(value)}${unit}`;
}

/** `2023年年末，建成区面积126.5平方公里。` */
export const profileSentences = ({ dossier }: City, { number }: Entry): string[] =>
  dossier.profile
    .filter(({ evidence, value }) => evidence.includes(number) && value !== null)
    .map(({ name, value, unit, period }) =>
      typeof value === 'number' ? `${period}，${name}为${printNumber(value)}${unit}。` : `${name}：${value}。`,
    );
