import { hitsIn } from '../hits.ts';
import { numberOf } from '../numerals.ts';
import { type CalendarSlip, slip } from './slip.ts';

/** 纪年 — the year before the first of each way of counting, and how many it lasted. */
const reigns: readonly (readonly [name: string, before: number, years: number])[] = [
  ['民国', 1911, 38],
  ['宣统', 1908, 3],
  ['光绪', 1874, 34],
  ['同治', 1861, 13],
  ['咸丰', 1850, 11],
  ['道光', 1820, 30],
  ['嘉庆', 1795, 25],
  ['乾隆', 1735, 60],
  ['雍正', 1722, 13],
  ['康熙', 1661, 61],
];
const names = reigns.map(([name]) => name).join('|');
const told = `(${names})(元|\\d{1,2}|[一二三四五六七八九十廿卅]{1,4})年`;
/** 民国34年（1935年）, and the other way round. */
const reignFirst = new RegExp(`${told}[（(](?:公元|即|公历)?(1[6-9]\\d\\d)年?[）)]`, 'gu');
const yearFirst = new RegExp(`(?<!\\d)(1[6-9]\\d\\d)年[（(](?:即|清|中华)?${told}[）)]`, 'gu');

function* slipOf(hit: RegExpExecArray, name = '', nth = '', year = ''): Generator<CalendarSlip> {
  const [, before = 0, years = 0] = reigns.find(([reign]) => reign === name) ?? [];
  const count = nth === '元' ? 1 : numberOf(nth);
  if (Number.isNaN(count) || before + count === Number(year)) return;
  const asTold = count <= years ? `${name}${nth}年是${before + count}年` : `${name}只有${years}年`;
  const meant = Number(year) - before;
  yield slip(
    hit,
    meant >= 1 && meant <= years ? `${asTold}，${year}年是${name}${meant === 1 ? '元' : meant}年` : asTold,
  );
}

/** Most texts tell of no reign at all. */
export const tellsReign = (text: string): boolean => reigns.some(([name]) => text.includes(name));

/** 民国34年（1935年） — two ways of counting one year, which do not agree. */
export function* reignSlips(text: string): Generator<CalendarSlip> {
  for (const hit of hitsIn(text, reignFirst)) yield* slipOf(hit, hit[1], hit[2], hit[3]);
  for (const hit of hitsIn(text, yearFirst)) yield* slipOf(hit, hit[2], hit[3], hit[1]);
}
