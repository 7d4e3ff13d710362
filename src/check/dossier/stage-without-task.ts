import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const stageWithoutTask: Check<'dossier'> = {
  code: 'stage-without-task',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '实施步骤的每个阶段都有任务和成果',
  why: '只有起止日期的阶段没有内容',
  basis: basis.corroboration,
  mend: '补上该阶段的主要任务和应形成的成果',
  examples: {
    good: { text: '两个阶段都有任务和成果', patch: {} },
    bad: { text: '第二阶段没有成果', patch: { set: { 'dossier/stages/T2/deliverables': [] } } },
  },
  *run({ dossier }) {
    for (const [i, { name, tasks, deliverables }] of dossier.value.stages.entries()) {
      const absent = [...(tasks.length === 0 ? ['任务'] : []), ...(deliverables.length === 0 ? ['成果'] : [])];
      if (absent.length > 0)
        yield {
          at: dossier.at('stages', i, tasks.length === 0 ? 'tasks' : 'deliverables'),
          message: `阶段“${name}”没有写${absent.join('、')}`,
        };
    }
  },
};
