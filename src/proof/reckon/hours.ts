import { hitsIn } from '../../text/hits.ts';
import { numberOf } from '../../text/numerals.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { tidy } from './figures.ts';

const numeral = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const part = '(?:凌晨|清晨|早上|早晨|早|上午|中午|下午|傍晚|晚上|晚间|晚|夜间|夜里|夜|次日|第二天|翌日)*';
const clock = `(${part})(${numeral})(?:[:：](\\d{2})|[时点](?:钟)?(半|\\d{1,2}分)?)`;
const dash = '\\s*(?:[-—–－~～]{1,2}|至|到|起至)\\s*';
const span = `${clock}${dash}${clock}`;
const lasting = `(\\d{1,2}(?:\\.\\d)?|[一二两三四五六七八九十]{1,3})(?:个)?(半)?(?:小时|钟头)`;
/** Spans in a row, and close behind them how many hours they are. */
const spansFirst = new RegExp(
  `((?:${span}[、，和及]?){1,3})([^。；\\d一二两三四五六七八九十:：]{0,16}?)${lasting}(?!以[内上下]|内|[一1]次|左右|多|余|制|巡|[轮换])`,
  'gu',
);
const hoursFirst = new RegExp(
  `(?<![\\d.])${lasting}([^。；\\d一二两三四五六七八九十:：]{0,8})[（(，]((?:(?:从|自|即|每[天日]|为)*${span}[、，和及]?){1,3})`,
  'gu',
);
const spans = new RegExp(span, 'gu');

/** 每人8小时, 间隔2小时: hours of something else than of the whole span. */
const others = /每[人班岗名组隔个]|人均|轮|间隔|提前|延长|缩短|增加|减少|不超过|不少于|超过|至少|限|比|较|近|约/u;
/** Where a pause at noon is meant as well. */
const paused = /工作|上班|门诊|接诊|办公|窗口|服务|营业|课|施工/u;

function minutesOf([words = '', hour = '', minutes, half]: readonly (string | undefined)[]): number {
  const h = /\d/u.test(hour) ? Number(hour) : numberOf(hour);
  const afternoon = /下午|傍晚|晚|夜/u.test(words) && h <= 12 && !/次日|第二天|翌日|凌晨/u.test(words);
  const nextDay = /次日|第二天|翌日/u.test(words) ? 24 : 0;
  const rest = half === '半' ? 30 : Number(minutes ?? half?.replace('分', '') ?? 0);
  return (h + (afternoon && h < 12 ? 12 : 0) + nextDay) * 60 + rest;
}

/** All spans together, in hours; 22:00 to 6:00 passes midnight. */
function lengthOf(text: string): number {
  let sum = 0;
  for (const hit of hitsIn(text, spans)) {
    const from = minutesOf(hit.slice(1, 5));
    const to = minutesOf(hit.slice(5, 9));
    sum += to > from ? to - from : to + 24 * 60 - from;
  }
  return sum / 60;
}

const hoursOf = (digits: string, half: string | undefined): number =>
  (/\d/u.test(digits) ? Number(digits) : numberOf(digits)) + (half === undefined ? 0 : 0.5);

/** 起讫与时长 — 6:00—18:00，共14小时: from one hour to another, and how many hours the text says that is. */
export function* hourSpans({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, spansFirst)) {
    const [whole, row = '', words = '', said = '', half] = [hit[0], hit[1], ...hit.slice(-3)];
    const real = lengthOf(row);
    const stated = hoursOf(said, half);
    if (real === 0 || Math.abs(real - stated) < 0.01 || others.test(words)) continue;
    if (stated < real && paused.test(paragraph.text.slice(Math.max(0, start - 12), end))) continue;
    const message = `“${row.replace(/[、，和及]$/u, '')}”是${tidy(real)}小时，不是${tidy(stated)}小时`;
    yield { paragraph, start, end: start + whole.length, message };
  }
  for (const { paragraph, hit, start, end } of matches(body, hoursFirst)) {
    const [, said = '', half, words = '', row = ''] = hit;
    const real = lengthOf(row);
    const stated = hoursOf(said, half);
    if (real === 0 || Math.abs(real - stated) < 0.01 || others.test(words)) continue;
    if (others.test(paragraph.text.slice(Math.max(0, start - 6), start)) || /内|一次/u.test(words)) continue;
    if (stated < real && paused.test(paragraph.text.slice(Math.max(0, start - 12), end))) continue;
    yield { paragraph, start, end, message: `“${row}”是${tidy(real)}小时，不是${tidy(stated)}小时` };
  }
}
