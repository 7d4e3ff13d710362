import { hitsIn } from '../hits.ts';
import { lunarYears } from './lunar-years.ts';
import { bears, dayNames, daysOf } from './named-days.ts';
import { type CalendarSlip, datePattern, slip, weekdayPattern, yearOf } from './slip.ts';

const name = `(${dayNames.join('|')})`;
const before =
  '(?:我国|中国|全国|国际|传统|农历|第[一二三四五六七八九十\\d]{1,3}[个次届]|“[一二三四五六七八九]{2}”)*“?';
const is = '(?:即|是|为|正值|正逢|恰逢|适逢|欣逢|时值)';
const thatDay = '(?:当天|当日|这天|这一天|那天)';
const date = `${datePattern}${weekdayPattern}`;

/**
 * 清明节当天、（中秋节）、是端午节: only where the words say that the date is that day. 春节慰问, 国庆前夕 and 中秋、国庆假期
 * say when about something was done, and are nothing to compare.
 */
const forward = [
  `${date}[（(](?:[^（）()，,、]{0,12}[，,、])?${is}?${before}${name}”?(?:[）)]|(?=[，,]))`,
  `${date}[，,]?${is}${before}${name}”?${thatDay}?(?=[，,。；;！）)]|$)`,
  `${date}${before}${name}”?${thatDay}`,
].map((pattern) => new RegExp(pattern, 'gu'));
const anyName = new RegExp(name, 'u');
const backward = new RegExp(`(?<![、和与及至到—-])${name}”?${thatDay}?[（(]${date}[）)]`, 'gu');

/** A day and the name said of it that do not belong together. */
export function* termSlips(text: string): Generator<CalendarSlip> {
  if (!anyName.test(text)) return;
  for (const pattern of forward)
    for (const hit of hitsIn(text, pattern)) {
      const [, year, month, day, named] = hit;
      yield* judged(hit, named ?? '', yearOf(year, text, hit.index), Number(month), Number(day));
    }
  for (const hit of hitsIn(text, backward)) {
    const [, named, year, month, day] = hit;
    if (dayNames.some((other) => text.slice(0, hit.index).endsWith(other))) continue;
    yield* judged(hit, named ?? '', yearOf(year, text, hit.index), Number(month), Number(day));
  }
}

function* judged(hit: RegExpExecArray, named: string, year: number | null, month: number, day: number) {
  const years = year === null ? lunarYears.map(([own]) => own) : [year];
  if (years.some((own) => bears(named, own, month, day) !== false)) return;
  const due = year === null ? [] : daysOf(named, year);
  const words = due.length > 0 ? `${year}年的${named}是${due.join('或')}` : `${named}不会在${month}月${day}日`;
  yield slip(hit, words);
}
