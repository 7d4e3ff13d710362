import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { aboutVerdict, labelOf } from '../indicator-rows.ts';

export const indicatorYearMissing: Check<'dossier'> = {
  code: 'indicator-year-missing',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '每项指标要求的各年度都有数值',
  why: '要求连续几年的指标缺一年就无法判断趋势或平均水平，平台该栏必填',
  basis: basis.review,
  mend: '在该年度的数值栏填数，或填分子、分母由系统计算；确实没有的请向来源单位要回',
  examples: {
    good: {
      text: '只填分子、分母，不填数值',
      patch: { set: { 'dossier/indicators/901/years/2023/value': null } },
    },
    bad: {
      text: '“污水收集率”2022年一栏空着',
      patch: { set: { 'dossier/indicators/907/years/2022/value': null } },
    },
  },
  *run({ dossier, verdicts }) {
    for (const verdict of verdicts) {
      if (verdict.row < 0) continue;
      for (const { year, value } of verdict.series) {
        if (value !== null) continue;
        yield {
          // The year itself, not its place in the list: it names the empty cell of a year that was never entered.
          at: dossier.at('indicators', verdict.row, 'years', year, 'value'),
          message: `${labelOf(verdict.id, verdict.name)}缺${year}年数值，标准要求${verdict.series.length}个年度`,
          about: aboutVerdict(verdict),
        };
      }
    }
  },
};
