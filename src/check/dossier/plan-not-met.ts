import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { unmet } from '../unmet.ts';

export const planNotMet: Check<'dossier'> = {
  code: 'plan-not-met',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '以区域规划为目标的指标达到规划要求值',
  why: '标准要求符合所在地区域卫生规划，低于规划值即不符合',
  basis: basis.target,
  mend: '核对规划值与统计口径（常住人口）；确未达到的，说明补足的计划与年限',
  examples: {
    good: { text: '7.31高于规划的7.2', patch: {} },
    bad: { text: '规划要求7.6，实际7.31', patch: { set: { 'dossier/indicators/904/plan': 7.6 } } },
  },
  run: (subject) => unmet(subject, 'plan'),
};
