import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { indicatorRows } from '../indicator-rows.ts';

export const planMissing: Check<'dossier'> = {
  code: 'plan-missing',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '以区域规划为目标的指标填写了规划要求值',
  why: '平台同时要求实际值与规划值，缺规划值无法判断是否达标',
  basis: basis.platform,
  mend: '查本地医疗卫生服务体系规划，把要求值填入“规划目标”栏，并附规划节选作佐证',
  examples: {
    good: { text: '规划值7.2', patch: {} },
    bad: { text: '规划值空着', patch: { set: { 'dossier/indicators/904/plan': null } } },
  },
  *run(subject) {
    for (const { record, row, part, indicator, label, about } of indicatorRows(subject)) {
      if ((part?.target ?? indicator.target).form !== 'plan' || record.plan !== null) continue;
      if (record.years.every((y) => y.value === null && y.numerator === null)) continue;
      yield {
        at: subject.dossier.at('indicators', row, 'plan'),
        message: `${label}没有填规划要求值，无法判断是否达标`,
        about,
      };
    }
  },
};
