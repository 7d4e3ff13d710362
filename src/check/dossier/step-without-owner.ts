import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const stepWithoutOwner: Check<'dossier'> = {
  code: 'step-without-owner',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '每条下步措施都有责任单位',
  why: '没有责任单位的措施落不了地',
  basis: basis.loop,
  mend: '在“责任单位”栏写明部门全称',
  examples: {
    good: { text: '责任单位为市城市管理局', patch: {} },
    bad: { text: '责任单位空着', patch: { set: { 'dossier/steps/S1/department': '' } } },
  },
  *run({ dossier }) {
    for (const [i, { id, text, department }] of dossier.value.steps.entries())
      if (department.trim() === '')
        yield { at: dossier.at('steps', i, 'department'), message: `下步措施${id}“${text}”没有责任单位` };
  },
};
