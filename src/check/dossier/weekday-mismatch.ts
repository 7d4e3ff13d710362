import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { proseCells } from '../text-cells.ts';

export const weekdayMismatch: Check<'dossier'> = {
  code: 'weekday-mismatch',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '写明的星期与日期相符',
  why: '日期和星期对不上，通知、纪要的真实性会受怀疑',
  basis: basis.corroboration,
  mend: '查日历，改正日期或星期',
  examples: {
    good: {
      text: '2023年3月8日是星期三',
      patch: { set: { 'dossier/measures/M1/text': '市政府于2023年3月8日（星期三）召开创建动员大会。' } },
    },
    bad: {
      text: '2023年3月8日写成星期五',
      patch: { set: { 'dossier/measures/M1/text': '市政府于2023年3月8日（星期五）召开创建动员大会。' } },
    },
  },
  *run({ dossier }) {
    for (const { text, at } of proseCells(dossier))
      for (const match of text.matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日\s*[（(]?(?:星期|周)([一二三四五六日天])/gu)) {
        const [quote, year, month, day, said] = match;
        const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
        const due = '日一二三四五六'[date.getUTCDay()] ?? '';
        if (date.getUTCDate() === Number(day) && due !== said?.replace('天', '日'))
          yield { at: { ...at, quote }, message: `“${quote}”：这一天是星期${due}` };
      }
  },
};
