import { weekdaySlips } from '../../text/calendar/plain-slips.ts';
import { slipsIn } from '../calendar.ts';
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
  run: (subject) => slipsIn(proseCells(subject), weekdaySlips),
};
