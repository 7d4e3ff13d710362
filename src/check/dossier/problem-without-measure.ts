import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { nearId } from '../near-id.ts';

export const problemWithoutMeasure: Check<'dossier'> = {
  code: 'problem-without-measure',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '每个存在问题都有下步措施回应',
  why: '只摆问题没有措施，汇报不成闭环',
  basis: basis.loop,
  mend: '在“下步措施”表新增一行，在“对应问题”栏写上该问题的编号',
  examples: {
    good: { text: '问题P1由措施S1回应', patch: {} },
    bad: {
      text: '问题P2没有措施',
      patch: {
        add: {
          'dossier/problems': {
            id: 'P2',
            clause: '92.1',
            text: '个别路段照明不足。',
            department: '市城市管理局',
            source: '自查',
          },
        },
      },
    },
  },
  *run({ dossier }) {
    const known = dossier.value.problems.map((p) => p.id);
    // A number typed otherwise (P1 for P01) is said where it was typed; that nothing answers P01 only follows from it.
    const answered = new Set(dossier.value.steps.flatMap((s) => s.problems.map((p) => nearId(p, known) ?? p)));
    for (const [i, { id, text, clause, department }] of dossier.value.problems.entries()) {
      if (answered.has(id)) continue;
      yield {
        at: dossier.at('problems', i),
        message: `存在问题${id}“${text}”没有下步措施回应`,
        about: { clause, department },
      };
    }
  },
};
