import type { Check } from '../check.ts';
import { collisions } from '../file-names.ts';
import { basis } from '../grounds.ts';

export const fileNameCollision: Check<'dossier'> = {
  code: 'file-name-collision',
  stage: 'dossier',
  severity: 'warning',
  ground: 'standard',
  title: '没有只差大小写或全角半角的两个文件名',
  why: '这样的两个文件在 Windows 上会互相覆盖',
  basis: basis.windows,
  mend: '改其中一个的名字',
  examples: {
    good: { text: '名称各不相同', patch: {} },
    bad: {
      text: '“图(1).pdf”与“图（1）.pdf”',
      patch: {
        add: {
          files: {
            path: '佐证材料/规划图/城市规划图.PDF',
            bytes: 900,
            digest: 'f0',
            media: 'pdf',
            pages: 1,
            state: 'sound',
          },
        },
      },
    },
  },
  *run({ files }) {
    for (const { path, first } of collisions(files.map((f) => f.path)))
      yield {
        at: { file: path },
        message: `文件“${path}”与“${first}”只差大小写或全角半角`,
        related: [{ at: { file: first }, message: '相近的文件' }],
      };
  },
};
