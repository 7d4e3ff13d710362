import { countedDays } from '../counted-days.ts';
import { hitsIn } from '../hits.ts';
import { numberOf } from '../numerals.ts';
import { type CalendarSlip, datePattern, slip } from './slip.ts';

const dates = new RegExp(datePattern, 'gu');

/** 2月30日; without a year 29 February is let pass. */
export function* impossibleDays(text: string): Generator<CalendarSlip> {
  for (const hit of hitsIn(text, dates)) {
    const [, year = '2000', month, day] = hit;
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day))
      yield { quote: hit[0], index: hit.index, message: `日历上没有“${hit[0]}”` };
  }
}

const weekdays = new RegExp(`${datePattern}\\s*[（(]?(?:星期|周)([一二三四五六日天])[）)]?`, 'gu');

/** 2023年3月8日（星期五）. */
export function* weekdaySlips(text: string): Generator<CalendarSlip> {
  for (const hit of hitsIn(text, weekdays)) {
    const [, year, month, day, said] = hit;
    if (year === undefined) continue;
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    const due = '日一二三四五六'[date.getUTCDay()] ?? '';
    if (date.getUTCDate() === Number(day) && due !== said?.replace('天', '日')) yield slip(hit, `这一天是星期${due}`);
  }
}

/** A year, then within the same clause the ordinal; a later year in between would belong to something else. */
const counted = new RegExp(
  `((?:19|20)\\d\\d)年[^，。；\\d]{0,4}(?:\\d{1,2}月)?(?:\\d{1,2}日)?[^，。；\\d]{0,12}第([一二三四五六七八九十\\d]{1,3})[个次届]“?(${countedDays.map((d) => d.name).join('|')})`,
  'gu',
);

/** 2023年第33个爱国卫生月. */
export function* ordinalSlips(text: string): Generator<CalendarSlip> {
  for (const hit of hitsIn(text, counted)) {
    const [, year, ordinal, name] = hit;
    const first = countedDays.find((d) => d.name === name)?.first ?? 0;
    const said = numberOf(ordinal ?? '');
    const due = Number(year) - first + 1;
    if (!Number.isNaN(said) && said !== due) yield slip(hit, `${year}年应是第${due}个${name}`);
  }
}
