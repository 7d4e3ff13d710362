import type { Check } from '../check.ts';
import { collisions } from '../file-names.ts';
import { basis } from '../grounds.ts';

export const packagePathCollision: Check<'bundle'> = {
  code: 'package-path-collision',
  stage: 'bundle',
  severity: 'error',
  ground: 'standard',
  title: '包内没有只差大小写或全角半角的两个路径',
  why: '解压时会互相覆盖，少一件材料',
  basis: basis.windows,
  mend: '改其中一件的标题后重新打包',
  examples: {
    good: { text: '各不相同', patch: {} },
    bad: {
      text: '“图（1）”与“图(1)”',
      patch: { add: { entries: { path: 'data/01 工作汇报/工作汇报.PDF', bytes: 10 } } },
    },
  },
  *run({ entries }) {
    for (const { path, first } of collisions(entries.map((e) => e.path)))
      yield { at: { file: path }, message: `包内路径“${path}”与“${first}”只差大小写或全角半角` };
  },
};
