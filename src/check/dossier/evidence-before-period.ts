import { longDay } from '../../model/day.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { labelOf } from '../indicator-rows.ts';

export const evidenceBeforePeriod: Check<'dossier'> = {
  code: 'evidence-before-period',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '支撑指标的佐证不早于指标要求的年度',
  why: '数据是哪一年的，佐证就不能早于那一年',
  basis: basis.archive,
  mend: '换成数据所属年度或其后出具的材料；日期登记错的改正日期',
  examples: {
    good: { text: '2023年的数据由2024年1月的报告证明', patch: {} },
    bad: {
      text: '2023年的数据由2020年的台账证明',
      patch: { set: { 'dossier/registry/92.1-01/date': '2020-12-31' } },
      also: ['clause-set-incomplete'],
    },
  },
  *run({ dossier, verdicts }) {
    const registered = new Map(dossier.value.registry.map((r, i) => [r.number, { day: r.date, i }]));
    for (const { id, name, series, evidence, indicator } of verdicts) {
      const first = series[0]?.year;
      for (const number of evidence) {
        const { day = null, i = 0 } = registered.get(number) ?? {};
        if (day === null || first === undefined || day >= `${first}-01-01`) continue;
        yield {
          at: dossier.at('registry', i, 'date'),
          message: `佐证${number}（${longDay(day)}）早于${labelOf(id, name)}要求的最早年度${first}年`,
          about: { indicator: indicator.id, clause: indicator.clause },
        };
      }
    }
  },
};
