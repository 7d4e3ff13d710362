import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const stepWithoutDeadline: Check<'dossier'> = {
  code: 'step-without-deadline',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '每条下步措施都有完成时限',
  why: '没有时限的措施无法督办，也无法核对是否完成',
  basis: basis.loop,
  mend: '在“完成时限”栏填写日期，如 2024-09-30',
  examples: {
    good: { text: '时限2024-09-30', patch: {} },
    bad: { text: '时限空着', patch: { set: { 'dossier/steps/S1/deadline': null } } },
  },
  *run({ dossier }) {
    for (const [i, { id, text, deadline, department }] of dossier.value.steps.entries())
      if (deadline === null)
        yield {
          at: dossier.at('steps', i, 'deadline'),
          message: `下步措施${id}“${text}”没有完成时限`,
          about: { department },
        };
  },
};
