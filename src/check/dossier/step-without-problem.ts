import { refusedIn } from '../../model/refused.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { nearId } from '../near-id.ts';

export const stepWithoutProblem: Check<'dossier'> = {
  code: 'step-without-problem',
  stage: 'dossier',
  leansOn: 'problems',
  severity: 'warning',
  ground: 'practice',
  title: '每条下步措施都针对列出的存在问题',
  why: '没有问题的措施是无的放矢，编号写错则闭环断开',
  basis: basis.loop,
  mend: '在“对应问题”栏写上“存在问题”表中的编号',
  examples: {
    good: { text: '措施S1针对问题P1', patch: {} },
    bad: {
      text: '措施S2针对的问题编号不存在',
      patch: {
        add: {
          'dossier/steps': {
            id: 'S2',
            problems: ['P9'],
            text: '加装路灯。',
            department: '市城市管理局',
            deadline: '2024-10-31',
            evidence: [],
          },
        },
      },
    },
  },
  *run({ dossier, refused }) {
    const known = new Set<unknown>([
      ...dossier.value.problems.map((p) => p.id),
      ...refusedIn(refused, 'problems', 'id'),
    ]);
    const ids = dossier.value.problems.map((p) => p.id);
    for (const [i, { id, problems, department }] of dossier.value.steps.entries()) {
      const unknown = problems.filter((p) => !known.has(p));
      if (problems.length > 0 && unknown.length === 0) continue;
      const seen = problems.length === 0 ? '没有写针对哪个问题' : `针对的问题“${unknown.join('、')}”不在“存在问题”表中`;
      const near = unknown.flatMap((typed) => nearId(typed, ids) ?? []);
      const offer = near.length === 0 ? '' : `，是不是“${near.join('、')}”`;
      yield { at: dossier.at('steps', i, 'problems'), message: `下步措施${id}${seen}${offer}`, about: { department } };
    }
  },
};
