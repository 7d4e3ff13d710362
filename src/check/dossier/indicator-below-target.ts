import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { unmet } from '../unmet.ts';

export const indicatorBelowTarget: Check<'dossier'> = {
  code: 'indicator-below-target',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '有数值目标的指标达到目标值（或标准允许的持续改善）',
  why: '未达标的指标直接丢分；目标值来源未核实的只提示，不下结论',
  basis: basis.target,
  mend: '核对数值与口径；确未达标的，在“存在问题”写明差距，在“下步措施”写明整改；目标值有误的，在 dossier.yaml 的“目标值调整”中写明依据后更正',
  examples: {
    good: { text: '74.06%低于75%，但三年持续提高', patch: {} },
    bad: {
      text: '机械化清扫率填65.2%，目标≥80%',
      patch: {
        set: { 'dossier/indicators/901/years/#0': { year: 2023, numerator: 652, denominator: 1000, value: 65.2 } },
      },
    },
  },
  run: (subject) => unmet(subject, 'number'),
};
