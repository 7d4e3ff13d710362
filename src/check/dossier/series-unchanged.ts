import type { Check } from '../check.ts';
import { decimalsOf } from '../decimals.ts';
import { basis } from '../grounds.ts';
import { indicatorRows } from '../indicator-rows.ts';

export const seriesUnchanged: Check<'dossier'> = {
  code: 'series-unchanged',
  stage: 'dossier',
  severity: 'note',
  ground: 'heuristic',
  title: '带小数的年度数值不是年年相同',
  why: '三年同一个带小数的数，多为沿用旧数没有更新',
  basis: basis.plausibility,
  mend: '核对各年的原始报表；确实不变的不必改动',
  examples: {
    good: { text: '三年各不相同', patch: {} },
    bad: {
      text: '“污水收集率”三年都是74.06',
      patch: {
        set: {
          'dossier/indicators/907/years/2021/value': 74.06,
          'dossier/indicators/907/years/2022/value': 74.06,
          'dossier/indicators/907/years/2023/value': 76.25,
          'dossier/indicators/902/years/2021/value': 50.18,
          'dossier/indicators/902/years/2022/value': 50.18,
        },
      },
      also: ['trend-undecided'],
    },
  },
  *run(subject) {
    for (const { record, row, label, about } of indicatorRows(subject)) {
      const values = record.years.map((y) => y.value).filter((v): v is number => typeof v === 'number');
      const [first] = values;
      if (values.length < 3 || first === undefined || decimalsOf(first) < 2 || values.some((v) => v !== first))
        continue;
      yield {
        at: subject.dossier.at('indicators', row),
        message: `${label}连续${values.length}年都是${first}，请核对是否沿用了旧数`,
        about,
      };
    }
  },
};
