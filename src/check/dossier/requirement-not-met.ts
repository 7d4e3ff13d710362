import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { unmet } from '../unmet.ts';

export const requirementNotMet: Check<'dossier'> = {
  code: 'requirement-not-met',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '要求“有”的指标填报为“有”',
  why: '标准要求具备的制度、规定没有，该项不得分',
  basis: basis.target,
  mend: '已有文件的，改填“有”并附文件；尚未出台的，抓紧出台后再报',
  examples: {
    good: { text: '填“有”', patch: {} },
    bad: { text: '控烟规定填“无”', patch: { set: { 'dossier/indicators/905/years/2023/value': '无' } } },
  },
  run: (subject) => unmet(subject, 'boolean'),
};
