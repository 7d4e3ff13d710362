import type { Check } from '../check.ts';
import { refusedByWindows } from '../file-names.ts';
import { basis } from '../grounds.ts';

export const fileNameRefused: Check<'dossier'> = {
  code: 'file-name-refused',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '佐证的文件名在 Windows 上可用',
  why: '带这些字符的文件在 Windows 上解压不出来',
  basis: basis.windows,
  mend: '改文件名，去掉所指的字符或结尾的空格、句点',
  examples: {
    good: {
      text: '中文、空格、括号都可以',
      patch: {
        add: {
          files: {
            path: '佐证材料/规划图/交通 图（东）.pdf',
            bytes: 900,
            digest: 'f0',
            media: 'pdf',
            pages: 1,
            state: 'sound',
          },
        },
      },
    },
    bad: {
      text: '文件名含“?”',
      patch: {
        add: {
          files: {
            path: '佐证材料/规划图/交通图?.pdf',
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
    for (const { path } of files) {
      const fault = refusedByWindows(path);
      if (fault !== null) yield { at: { file: path }, message: `文件“${path}”：${fault}` };
    }
  },
};
