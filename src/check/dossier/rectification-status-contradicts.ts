import { longDay } from '../../model/day.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const rectificationStatusContradicts: Check<'dossier'> = {
  code: 'rectification-status-contradicts',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '整改状态与销号日期相符',
  why: '写了销号日期却不是“已销号”，或相反，台账自相矛盾',
  basis: basis.loop,
  mend: '改正状态或日期',
  examples: {
    good: { text: '已销号且有日期', patch: {} },
    bad: { text: '“整改中”却有销号日期', patch: { set: { 'dossier/rectifications/Z2/closed': '2024-05-01' } } },
  },
  *run({ dossier }) {
    for (const [i, { id, status, closed, lead }] of dossier.value.rectifications.entries()) {
      const done = status === '已销号';
      if (done === (closed !== null)) continue;
      yield {
        at: dossier.at('rectifications', i, 'closed'),
        message: done
          ? `整改${id}“已销号”，没有销号日期`
          : `整改${id}是“${status}”，却有销号日期${longDay(closed ?? '')}`,
        about: { department: lead },
      };
    }
  },
};
