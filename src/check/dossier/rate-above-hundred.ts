import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { yearCells } from '../indicator-rows.ts';

export const rateAboveHundred: Check<'dossier'> = {
  code: 'rate-above-hundred',
  stage: 'dossier',
  severity: 'error',
  ground: 'law',
  title: '百分率指标不超过100%，分子不大于分母',
  why: '比例、覆盖率、达标率不可能超过100%，多为单位或分子分母填反',
  basis: basis.statistics,
  mend: '核对分子、分母是否填反，数值是否多写了一位',
  examples: {
    good: {
      text: '恰为100%',
      patch: {
        set: { 'dossier/indicators/901/years/#0': { year: 2023, numerator: 1000, denominator: 1000, value: 100 } },
      },
    },
    bad: {
      text: '分子1000、分母865',
      patch: {
        set: { 'dossier/indicators/901/years/#0': { year: 2023, numerator: 1000, denominator: 865, value: null } },
      },
    },
  },
  *run(subject) {
    for (const { given, index, indicator, row, label, unit, about } of yearCells(subject)) {
      const { numerator, denominator, value, year } = given;
      const at = (key: string) => subject.dossier.at('indicators', row, 'years', index, key);
      const share = perMany(indicator.factor);
      if (share !== null && numerator !== null && denominator !== null && denominator > 0 && numerator > denominator)
        yield {
          at: at('denominator'),
          message: `${label}${year}年分子${numerator}大于分母${denominator}，${share}里不会有这么多，多半是分母的单位填错`,
          about,
        };
      if (unit !== '%') continue;
      const terms = indicator.factor === 100 && numerator !== null && denominator !== null && denominator > 0;
      if (typeof value === 'number' && value > 100)
        yield { at: at('value'), message: `${label}${year}年填报${value}%，百分率不应超过100%`, about };
      else if (terms && numerator > denominator)
        yield {
          at: at('numerator'),
          message: `${label}${year}年分子${numerator}大于分母${denominator}，比率将超过100%`,
          about,
        };
    }
  },
};

/** 每千人、每万人、每10万人: of so many people no more can be counted. */
const perMany = (factor: number | null): string | null => (factor !== null && factor >= 1000 ? `每${factor}人` : null);
