import { longDay } from '../../model/day.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const stepDeadlinePassed: Check<'dossier'> = {
  code: 'step-deadline-passed',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '下步措施的时限在成文日期之后',
  why: '“下一步”的时限已经过去，说明抄了旧稿',
  basis: basis.corroboration,
  mend: '改为今后的时限，或把已完成的移到“工作举措”',
  examples: {
    good: { text: '时限2024年9月', patch: {} },
    bad: { text: '时限2023年9月，成文2024年6月', patch: { set: { 'dossier/steps/S1/deadline': '2023-09-30' } } },
  },
  *run({ dossier }) {
    const { settings, steps } = dossier.value;
    for (const [i, { id, deadline, department }] of steps.entries())
      if (deadline !== null && deadline < settings.date)
        yield {
          at: dossier.at('steps', i, 'deadline'),
          message: `下步措施${id}的时限${longDay(deadline)}早于成文日期${longDay(settings.date)}`,
          about: { department },
        };
  },
};
