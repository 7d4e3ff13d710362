import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { unmet } from '../unmet.ts';

export const trendNotImproving: Check<'dossier'> = {
  code: 'trend-not-improving',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '要求逐年改善的指标各年依次改善',
  why: '标准看的是趋势，有一年反弹即不符合',
  basis: basis.target,
  mend: '核对各年数值与统计方法是否一致；确有反弹的，在“存在问题”中说明原因和措施',
  examples: {
    good: { text: '近视率逐年下降', patch: {} },
    bad: { text: '近视率先降后升', patch: { set: { 'dossier/indicators/902/years/2023/value': 53.42 } } },
  },
  run: (subject) => unmet(subject, 'trend'),
};
