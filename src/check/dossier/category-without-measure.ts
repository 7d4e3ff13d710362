import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const categoryWithoutMeasure: Check<'dossier'> = {
  code: 'category-without-measure',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '标准的每个大项都有工作举措',
  why: '汇报按大项写，没有举措的大项就是空白',
  basis: basis.review,
  mend: '在“工作举措”表补上该大项的做法',
  examples: {
    good: { text: '两个大项都有举措', patch: {} },
    bad: { text: '“环境卫生”没有举措', patch: { remove: ['dossier/measures/M2'] } },
  },
  *run({ pack, dossier }) {
    const done = new Set(dossier.value.measures.map((m) => m.clause));
    for (const { name, clauses } of pack.categories)
      if (!clauses.some((c) => done.has(c.id)))
        yield { at: dossier.at('measures'), message: `大项“${name}”没有一条工作举措` };
  },
};
