import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { unmet } from '../unmet.ts';

export const levelNotMet: Check<'dossier'> = {
  code: 'level-not-met',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '以等级为目标的指标不低于要求的等级',
  why: '等级低于标准要求即不符合，如密度控制水平',
  basis: basis.target,
  mend: '核对监测报告的结论；确未达到的，整治后重新监测',
  examples: {
    good: { text: '鼠密度为A级', patch: { set: { 'dossier/indicators/906-1/years/2023/value': 'A级' } } },
    bad: { text: '鼠密度为D级', patch: { set: { 'dossier/indicators/906-1/years/2023/value': 'D' } } },
  },
  run: (subject) => unmet(subject, 'level'),
};
