import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const responsibilityWithoutDeadline: Check<'dossier'> = {
  code: 'responsibility-without-deadline',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '每项任务都有完成时限',
  why: '没有时限的任务无法督办',
  basis: basis.loop,
  mend: '在“完成时限”栏填写日期',
  examples: {
    good: { text: '两项任务都有时限', patch: {} },
    bad: { text: 'R2没有时限', patch: { set: { 'dossier/responsibilities/R2/deadline': null } } },
  },
  *run({ dossier }) {
    for (const [i, { id, task, deadline, clause, lead }] of dossier.value.responsibilities.entries())
      if (deadline === null)
        yield {
          at: dossier.at('responsibilities', i, 'deadline'),
          message: `任务${id}“${task}”没有完成时限`,
          about: { clause, department: lead },
        };
  },
};
