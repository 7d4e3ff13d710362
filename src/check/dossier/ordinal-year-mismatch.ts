import { countedDays } from '../../text/counted-days.ts';
import type { Check } from '../check.ts';
import { chineseNumber } from '../chinese-numbers.ts';
import { basis } from '../grounds.ts';
import { proseCells } from '../text-cells.ts';

/** A year, then within the same clause the ordinal; a later year in between would belong to something else. */
const counted = new RegExp(
  `((?:19|20)\\d\\d)年[^，。；\\d]{0,4}(?:\\d{1,2}月)?(?:\\d{1,2}日)?[^，。；\\d]{0,12}第([一二三四五六七八九十\\d]{1,3})[个次届]“?(${countedDays.map((d) => d.name).join('|')})`,
  'gu',
);

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
  *run({ dossier }) {
    for (const { text, at } of proseCells(dossier))
      for (const match of text.matchAll(counted)) {
        const [quote, year, ordinal, name] = match;
        const first = countedDays.find((d) => d.name === name)?.first ?? 0;
        const said = chineseNumber(ordinal ?? '');
        const due = Number(year) - first + 1;
        if (said !== null && said !== due)
          yield { at: { ...at, quote }, message: `“${quote}”：${year}年应是第${due}个${name}` };
      }
  },
};
