import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { yearCells } from '../indicator-rows.ts';

export const termMissing: Check<'dossier'> = {
  code: 'term-missing',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '分子与分母成对填写',
  why: '只有一半的比率无法复算，评审会要求补另一半',
  basis: basis.corroboration,
  mend: '补上空着的分子或分母；两项都不掌握的，两栏都留空只填数值',
  examples: {
    good: {
      text: '分子、分母都空，只填数值',
      patch: {
        set: { 'dossier/indicators/901/years/#0': { year: 2023, numerator: null, denominator: null, value: 86.5 } },
      },
    },
    bad: { text: '有分子865，没有分母', patch: { set: { 'dossier/indicators/901/years/2023/denominator': null } } },
  },
  *run(subject) {
    for (const { given, index, indicator, row, label, about } of yearCells(subject)) {
      if (indicator.factor === null) continue;
      if ((given.numerator === null) === (given.denominator === null)) continue;
      const [absent, word, other] =
        given.numerator === null ? ['numerator', '分子', '分母'] : ['denominator', '分母', '分子'];
      const meaning = given.numerator === null ? indicator.numerator : indicator.denominator;
      yield {
        at: subject.dossier.at('indicators', row, 'years', index, absent ?? 'value'),
        message: `${label}${given.year}年只有${other}，缺${word}${meaning ? `（${meaning}）` : ''}`,
        about,
      };
    }
  },
};
