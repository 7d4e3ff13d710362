import { lunarSlips } from '../../text/calendar/lunar-slips.ts';
import { reignSlips } from '../../text/calendar/reign-slips.ts';
import { termSlips } from '../../text/calendar/term-slips.ts';
import { slipsIn } from '../calendar.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { proseCells } from '../text-cells.ts';

export const calendarTermMismatch: Check<'dossier'> = {
  code: 'calendar-term-mismatch',
  stage: 'dossier',
  severity: 'warning',
  ground: 'standard',
  title: '写明的农历、节气、节日与公历日期相符',
  why: '清明、春节、农历初几对不上公历，说明日期是补写的，或把旧材料的年份改了拿来用',
  basis: basis.calendar,
  mend: '查日历，改正公历日期，或改正农历、节气、节日的名称',
  examples: {
    good: {
      text: '2023年的清明是4月5日',
      patch: { set: { 'dossier/measures/M1/text': '市政府于2023年4月5日（清明节）召开创建动员大会。' } },
    },
    bad: {
      text: '把2023年4月4日写成清明',
      patch: { set: { 'dossier/measures/M1/text': '市政府于2023年4月4日（清明节）召开创建动员大会。' } },
    },
  },
  *run(subject) {
    const cells = proseCells(subject);
    yield* slipsIn(cells, termSlips);
    yield* slipsIn(cells, lunarSlips);
    yield* slipsIn(cells, reignSlips);
  },
};
