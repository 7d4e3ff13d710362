import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { yearCells } from '../indicator-rows.ts';

export const yearAfterReporting: Check<'dossier'> = {
  code: 'year-after-reporting',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '指标数据没有晚于申报年度的年份',
  why: '晚于申报年度的数不会采用，多为年份列填错',
  basis: basis.corroboration,
  mend: '核对年份；申报年度确已变化的，改 dossier.yaml 的“年度”',
  examples: {
    good: { text: '最后一年就是申报年度', patch: {} },
    bad: {
      text: '多出2024年一列',
      patch: {
        add: { 'dossier/indicators/904/years': { year: 2024, numerator: null, denominator: null, value: 7.5 } },
      },
    },
  },
  *run(subject) {
    const { year } = subject.dossier.value.settings;
    for (const { given, index, row, label, about } of yearCells(subject))
      if (given.year > year && (given.value !== null || given.numerator !== null))
        yield {
          at: subject.dossier.at('indicators', row, 'years', index, 'value'),
          message: `${label}填了${given.year}年的数，晚于申报年度${year}年`,
          about,
        };
  },
};
