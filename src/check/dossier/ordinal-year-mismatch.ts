import { ordinalSlips } from '../../text/calendar/plain-slips.ts';
import { slipsIn } from '../calendar.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { proseCells } from '../text-cells.ts';

export const ordinalYearMismatch: Check<'dossier'> = {
  code: 'ordinal-year-mismatch',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '“第几个爱国卫生月”之类与所在年份相符',
  why: '序数对不上年份，说明是把旧材料的年份改了拿来用',
  basis: basis.corroboration,
  mend: '核对活动的年份与序数，改正其中一个',
  examples: {
    good: {
      text: '2023年是第35个爱国卫生月',
      patch: { set: { 'dossier/measures/M1/text': '2023年4月开展第35个爱国卫生月活动，召开创建动员大会。' } },
    },
    bad: {
      text: '2023年写成第33个爱国卫生月',
      patch: { set: { 'dossier/measures/M1/text': '2023年4月开展第33个爱国卫生月活动，召开创建动员大会。' } },
    },
  },
  run: (subject) => slipsIn(proseCells(subject), ordinalSlips),
};
