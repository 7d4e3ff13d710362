import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

/** Leaves room for the package's own folders before Windows' 260. */
const longest = 150;

export const filePathTooLong: Check<'dossier'> = {
  code: 'file-path-too-long',
  stage: 'dossier',
  severity: 'warning',
  ground: 'standard',
  title: '佐证的路径不过长',
  why: 'Windows 的路径连同盘符不超过260个字符，过长的文件拷贝时会丢失',
  basis: basis.windows,
  mend: '缩短文件名或减少文件夹层数',
  examples: {
    good: { text: '一般长度', patch: {} },
    bad: {
      text: '文件名有160个字',
      patch: {
        add: {
          files: {
            path: `佐证材料/规划图/${'图'.repeat(160)}.pdf`,
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
    for (const { path } of files)
      if (path.length > longest)
        yield { at: { file: path }, message: `路径有${path.length}个字符，超过${longest}个，拷到 Windows 上可能丢失` };
  },
};
