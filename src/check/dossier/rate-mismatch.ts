import { withUnit } from '../../model/target-text.ts';
import type { Check } from '../check.ts';
import { decimalsOf, roundsTo, shown } from '../decimals.ts';
import { basis } from '../grounds.ts';
import { yearCells } from '../indicator-rows.ts';

export const rateMismatch: Check<'dossier'> = {
  code: 'rate-mismatch',
  stage: 'dossier',
  severity: 'error',
  ground: 'law',
  title: '填报的比率等于分子除以分母（按填报的小数位四舍五入）',
  why: '同一行里分子、分母与比率对不上，说明至少有一个数是错的，评审一算便知',
  basis: basis.statistics,
  mend: '核对分子、分母与比率；分子分母无误的，把数值栏清空由系统计算',
  examples: {
    good: {
      text: '865÷1000=86.5%，填86.5；填87（四舍五入到整数）也算一致',
      patch: { set: { 'dossier/indicators/901/years/2023/value': 87 } },
    },
    bad: {
      text: '865÷1000=86.5%，却填95.8',
      patch: { set: { 'dossier/indicators/901/years/2023/value': 95.8 } },
    },
  },
  *run(subject) {
    for (const { given, index, indicator, row, label, unit, about } of yearCells(subject)) {
      const { numerator, denominator, value, year } = given;
      if (indicator.factor === null || numerator === null || denominator === null) continue;
      if (typeof value !== 'number' || denominator <= 0) continue;
      const exact = (numerator / denominator) * indicator.factor;
      if (roundsTo(value, exact)) continue;
      const digits = Math.max(2, decimalsOf(value));
      yield {
        at: subject.dossier.at('indicators', row, 'years', index, 'value'),
        message: `${label}${year}年填报${withUnit(value, unit)}，按分子${shown(numerator)}÷分母${shown(denominator)}复算应为${withUnit(Number(exact.toFixed(digits)), unit)}`,
        about,
      };
    }
  },
};
