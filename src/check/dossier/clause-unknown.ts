import type { Check } from '../check.ts';
import { clausesOf } from '../clauses.ts';
import { basis } from '../grounds.ts';

export const clauseUnknown: Check<'dossier'> = {
  code: 'clause-unknown',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '责任分解、举措、问题、整改所写的条款都在标准包中',
  why: '条款写错的行不会出现在任何一章里',
  basis: basis.review,
  mend: '从下拉列表中选条款',
  examples: {
    good: { text: '条款都在标准包中', patch: {} },
    bad: {
      text: '举措的条款写成“道路”',
      patch: { set: { 'dossier/measures/M2/clause': '道路' } },
      also: ['category-without-measure'],
    },
  },
  *run({ dossier, pack }) {
    const known = new Set(clausesOf(pack).map((c) => c.id));
    for (const sheet of ['responsibilities', 'measures', 'problems', 'rectifications'] as const)
      for (const [i, { id, clause }] of dossier.value[sheet].entries())
        if (!known.has(clause) && !(sheet === 'rectifications' && clause === ''))
          yield {
            at: dossier.at(sheet, i, 'clause'),
            message: `编号${id}的一行，条款“${clause}”不在标准包中`,
          };
  },
};
