import type { Check } from '../check.ts';
import { clauseLabel, clausesOf } from '../clauses.ts';
import { basis } from '../grounds.ts';

export const clauseWithoutResponsibility: Check<'dossier'> = {
  code: 'clause-without-responsibility',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '标准的每个条款都分解到了任务和单位',
  why: '没有分解的条款没有人负责收集材料和整改',
  basis: basis.loop,
  mend: '在“责任分解”表中补上该条款',
  examples: {
    good: { text: '两个条款都有任务', patch: {} },
    bad: { text: '“道路保洁”没有分解', patch: { remove: ['dossier/responsibilities/R2'] } },
  },
  *run({ dossier, pack }) {
    const { responsibilities } = dossier.value;
    if (responsibilities.length === 0) return;
    const covered = new Set(responsibilities.map((r) => r.clause));
    for (const clause of clausesOf(pack))
      if (!covered.has(clause.id))
        yield {
          at: dossier.at('responsibilities'),
          message: `${clauseLabel(clause)}没有分解到任何单位，一般由${clause.departments.join('、') || '爱卫办'}牵头`,
          about: { clause: clause.id, department: clause.departments.join('、') },
        };
  },
};
