import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { aboutVerdict } from '../indicator-rows.ts';
import { profileRows } from '../profile-rows.ts';
import { changeReader } from '../stated-changes.ts';
import { shareReader } from '../stated-shares.ts';
import { proseCells } from '../text-cells.ts';

export const proseChangeDiffers: Check<'dossier'> = {
  code: 'prose-change-differs',
  stage: 'dossier',
  severity: 'warning',
  ground: 'law',
  title: '各表文字中写的升降、占比与“指标数据”“基本情况”表算得的一致',
  why: '比哪一年提高了多少、占多少，表里两个数一减一除就知道，写错了整段都不可信',
  basis: basis.statistics,
  mend: '按表中的数重算，改正升降、占比；两个百分率之差写“个百分点”',
  examples: {
    good: {
      text: '2021年70.12%，2023年74.06%，写“比2021年提高3.94个百分点”',
      patch: { set: { 'dossier/measures/M2/text': '推行雨污分流，污水收集率比2021年提高3.94个百分点。' } },
    },
    bad: {
      text: '2021年70.12%，2023年74.06%，却写“比2021年提高5.9个百分点”',
      patch: { set: { 'dossier/measures/M2/text': '推行雨污分流，污水收集率比2021年提高5.9个百分点。' } },
    },
  },
  *run(subject) {
    const changes = changeReader(subject.verdicts, subject.dossier.value.settings.year);
    const shares = shareReader(profileRows(subject));
    for (const { text, at, about } of proseCells(subject)) {
      for (const { quote, label, known, verdict } of changes(text))
        yield {
          at: { ...at, quote },
          message: `文字写“${quote}”，“指标数据”表中${label}${known}`,
          about: { ...about, ...aboutVerdict(verdict) },
        };
      for (const { quote, known } of shares(text))
        yield { at: { ...at, quote }, message: `文字写“${quote}”，按“基本情况”表${known}`, about };
    }
  },
};
