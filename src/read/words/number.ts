import { plain } from './normal.ts';

/** 数量 — what a clerk types into a cell for a number: `约1,200余吨`. Qualifiers as the model spells them. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly qualifiers: readonly string[];
}

const figure = /^([+-]?(?:\d{1,3}(?:[, ]\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:e[+-]?\d{1,3})?)(.*)$/is;
const before = /^(大约|约|将近|近|超过|超|逾|不足|达到?|共计?)\s*/;
const beforeWords: Record<string, string> = {
  大约: '约',
  约: '约',
  将近: '近',
  近: '近',
  超过: '超',
  超: '超',
  逾: '超',
};
const after = /(以上|以下|左右|余|多)$/;
const inside = /^([百千万亿]*)(余|多)/;
/** What may follow a number and still be a unit: no second number, no range, no comparison. */
const unitDigits = /(?:c|k|d)?m[23]|\/?1?\/10万|10万/gi;
const notUnit = /[\d~\-—–至到、,.。;:=<>≥≤+]/;

/** Null when the text is not one single number with at most qualifiers and a unit. */
export function parseQuantity(text: string): Quantity | null {
  const qualifiers: string[] = [];
  let rest = plain(text).replace(/\s+/g, ' ');
  rest = rest.replace(before, (_, word: string) => {
    const known = word === '不足' ? word : beforeWords[word];
    if (known !== undefined) qualifiers.push(known);
    return '';
  });
  const found = figure.exec(rest);
  if (found === null) return null;
  const unit = takeQualifiers((found[2] ?? '').trim(), qualifiers);
  if (notUnit.test(unit.replace(unitDigits, ''))) return null;
  const value = Number(found[1]?.replace(/[, ]/g, ''));
  return Number.isFinite(value) ? { value, unit, qualifiers } : null;
}

function takeQualifiers(tail: string, qualifiers: string[]): string {
  const seen = (word: string): void => void qualifiers.push(word === '左右' ? '约' : word);
  return tail
    .replace(inside, (_, scale: string, word: string) => {
      seen(word);
      return scale;
    })
    .replace(after, (word) => {
      seen(word);
      return '';
    })
    .trim();
}

const scales: Record<string, number> = { 万: 1e4, 亿: 1e8, 千: 1e3, 百: 1e2 };
const sameUnits: readonly (readonly string[])[] = [
  ['平方米', 'm2', '平米', '平'],
  ['平方公里', '平方千米', 'km2'],
  ['立方米', 'm3', '方'],
  ['公里', '千米', 'km'],
  ['%', '百分之'],
  ['1/10万', '/10万', '10万', '/10万人'],
  ['dB(A)', 'db', '分贝', 'db(a)'],
  ['μg/m3', 'ug/m3', '微克/立方米', 'µg/m3'],
  ['小时', 'h', '个小时'],
  ['岁', '周岁'],
  ['天', '日'],
];

/** One spelling for a unit: `㎡`, `m²` and `平方米` are the same. */
export function unitName(unit: string): string {
  const name = plain(unit).replace(/\s/g, '').toLowerCase();
  return plain(sameUnits.find((same) => same.some((s) => plain(s).toLowerCase() === name))?.[0] ?? name).toLowerCase();
}

/** How many of `unit` make one of `expected`'s scale: `万人` for `人` gives 10000; null where the two are not the same thing. */
export function scaleBetween(unit: string, expected: string): number | null {
  const a = split(unit);
  const b = split(expected);
  return unitName(a.base) === unitName(b.base) ? a.scale / b.scale : null;
}

/** The 万 or 亿 in front of a unit, 1 where there is none. */
export const scaleOf = (unit: string): number => split(unit).scale;

function split(unit: string): { scale: number; base: string } {
  const name = plain(unit);
  if (name === '%') return { scale: 0.01, base: '率' };
  if (name === '‰') return { scale: 0.001, base: '率' };
  if (unitName(name) === '1/10万') return { scale: 0.00001, base: '率' };
  const prefix = /^[百千万亿]+(?!克|米|瓦|分)/.exec(name)?.[0] ?? '';
  return { scale: [...prefix].reduce((n, c) => n * (scales[c] ?? 1), 1), base: name.slice(prefix.length) };
}
