import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { yearCells } from '../indicator-rows.ts';

const terms = { numerator: '分子', denominator: '分母', value: '数值' } as const;

export const valueNegative: Check<'dossier'> = {
  code: 'value-negative',
  stage: 'dossier',
  severity: 'error',
  ground: 'law',
  title: '指标的数值、分子、分母都不是负数',
  why: '人数、面积、比率没有负值，负号多为复制带入的连字符',
  basis: basis.statistics,
  mend: '删去负号或改正数值',
  examples: {
    good: {
      text: '数值为0',
      patch: {
        set: { 'dossier/indicators/903/years/#5': { year: 2023, numerator: 0, denominator: 2104000, value: null } },
      },
    },
    bad: {
      text: '数值为-7.31',
      patch: { set: { 'dossier/indicators/904/years/2023/value': -7.31 } },
      also: ['plan-not-met'],
    },
  },
  *run(subject) {
    for (const { given, index, row, label, about } of yearCells(subject)) {
      for (const [key, word] of Object.entries(terms) as [keyof typeof terms, string][]) {
        const value = given[key];
        if (typeof value !== 'number' || value >= 0) continue;
        yield {
          at: subject.dossier.at('indicators', row, 'years', index, key),
          message: `${label}${given.year}年${word}为${value}，不应是负数`,
          about,
        };
      }
    }
  },
};
