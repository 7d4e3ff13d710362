import { longDay } from '../../model/day.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const rectificationOverdue: Check<'dossier'> = {
  code: 'rectification-overdue',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '没有销号的问题还在整改时限之内',
  why: '到成文时已经超期的问题，会被认为整改不力',
  basis: basis.loop,
  mend: '抓紧整改销号；确需延期的，写明批准的新时限',
  examples: {
    good: { text: '时限在成文日期之后', patch: {} },
    bad: {
      text: 'Z2的时限5月31日，成文6月20日仍在整改',
      patch: { set: { 'dossier/rectifications/Z2/deadline': '2024-05-31' } },
    },
  },
  *run({ dossier }) {
    const { settings, rectifications } = dossier.value;
    for (const [i, { id, problem, status, deadline, lead }] of rectifications.entries())
      if (status !== '已销号' && deadline !== null && deadline < settings.date)
        yield {
          at: dossier.at('rectifications', i, 'deadline'),
          message: `整改${id}“${problem}”时限${longDay(deadline)}，到成文日期${longDay(settings.date)}仍是“${status}”`,
          about: { department: lead },
        };
  },
};
