import { impossibleDays } from '../../text/calendar/plain-slips.ts';
import { slipsIn } from '../calendar.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { proseCells } from '../text-cells.ts';

export const dateImpossible: Check<'dossier'> = {
  code: 'date-impossible',
  stage: 'dossier',
  severity: 'warning',
  ground: 'law',
  title: '文字里写的日期在日历上存在',
  why: '2月30日之类的日期，材料的真实性会受怀疑',
  basis: basis.statistics,
  mend: '查原件，改正日期',
  examples: {
    good: {
      text: '2024年2月29日存在',
      patch: { set: { 'dossier/measures/M1/text': '市政府于2024年2月29日召开创建动员大会。' } },
    },
    bad: {
      text: '写有2023年2月29日',
      patch: { set: { 'dossier/measures/M1/text': '市政府于2023年2月29日召开创建动员大会。' } },
    },
  },
  run: (subject) => slipsIn(proseCells(subject), impossibleDays),
};
