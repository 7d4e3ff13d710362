import { longDay } from '../../model/day.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const deadlineOutsideStages: Check<'dossier'> = {
  code: 'deadline-outside-stages',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '任务的完成时限在实施步骤的起止日期之内',
  why: '时限在全部阶段之外，方案自相矛盾',
  basis: basis.corroboration,
  mend: '改正时限，或调整阶段的起止日期',
  examples: {
    good: { text: '2024年3月在第二阶段内', patch: {} },
    bad: { text: '时限在第一阶段开始之前', patch: { set: { 'dossier/responsibilities/R1/deadline': '2022-12-31' } } },
  },
  *run({ dossier }) {
    const { stages, responsibilities } = dossier.value;
    const start = stages.map((s) => s.start).sort()[0];
    const end = stages
      .map((s) => s.end)
      .sort()
      .at(-1);
    if (start === undefined || end === undefined) return;
    for (const [i, { id, task, deadline, clause, lead }] of responsibilities.entries())
      if (deadline !== null && (deadline < start || deadline > end))
        yield {
          at: dossier.at('responsibilities', i, 'deadline'),
          message: `任务${id}“${task}”的时限${longDay(deadline)}不在实施步骤（${longDay(start)}至${longDay(end)}）之内`,
          about: { clause, department: lead },
        };
  },
};
