import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { unmet } from '../unmet.ts';

export const aboveAverage: Check<'dossier'> = {
  code: 'above-average',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '要求不高于往年平均水平的指标没有超出',
  why: '标准以往年平均水平为界，当年高于平均即不符合',
  basis: basis.target,
  mend: '核对各年病例数与人口口径；确实高于平均的，附疾控部门的分析说明',
  examples: {
    good: { text: '当年150.00低于前五年平均', patch: {} },
    bad: {
      text: '当年发病率高于前五年平均',
      patch: {
        set: { 'dossier/indicators/903/years/#5': { year: 2023, numerator: null, denominator: null, value: 201.44 } },
      },
    },
  },
  run: (subject) => unmet(subject, 'average'),
};
