import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { yearCells } from '../indicator-rows.ts';

export const denominatorZero: Check<'dossier'> = {
  code: 'denominator-zero',
  stage: 'dossier',
  severity: 'error',
  ground: 'law',
  title: '比率指标的分母不为零',
  why: '分母为零时比率无法计算，多为漏填后补了0',
  basis: basis.statistics,
  mend: '填写真实的分母；确实没有对象的，在备注中说明并与上级核对如何填报',
  examples: {
    good: { text: '分母1000', patch: {} },
    bad: {
      text: '分母为0，数值另填',
      patch: { set: { 'dossier/indicators/901/years/#0': { year: 2023, numerator: 0, denominator: 0, value: 86.5 } } },
    },
  },
  *run(subject) {
    for (const { given, index, row, label, about } of yearCells(subject)) {
      if (given.denominator !== 0) continue;
      yield {
        at: subject.dossier.at('indicators', row, 'years', index, 'denominator'),
        message: `${label}${given.year}年分母为0，无法计算比率`,
        about,
      };
    }
  },
};
