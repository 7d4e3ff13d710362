import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const evidenceClauseMismatch: Check<'dossier'> = {
  code: 'evidence-clause-mismatch',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '佐证编号的条款就是它登记的条款之一',
  why: '编号说是这个条款的，登记却挂在别的条款，读者按编号找不到',
  basis: basis.archive,
  mend: '改正“条款”栏，或把编号清空由系统另给',
  examples: {
    good: { text: '编号与条款相符', patch: {} },
    bad: { text: '92.1的编号，条款只登记91.1', patch: { set: { 'dossier/registry/92.1-03/clauses': ['91.1'] } } },
  },
  *run({ dossier }) {
    for (const [i, { number, clauses }] of dossier.value.registry.entries()) {
      const own = number.split('-')[0] ?? '';
      if (number !== '' && clauses.length > 0 && !clauses.includes(own))
        yield {
          at: dossier.at('registry', i, 'clauses'),
          message: `佐证${number}登记的条款是${clauses.join('、')}，与编号不符`,
        };
    }
  },
};
