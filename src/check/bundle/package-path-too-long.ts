import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

/** 260 less a desktop folder such as C:\\Users\\…\\Desktop\\; what is longer `verify` refuses. */
const longest = 200;

export const packagePathTooLong: Check<'bundle'> = {
  code: 'package-path-too-long',
  stage: 'bundle',
  severity: 'warning',
  ground: 'standard',
  title: '包内路径连同顶层文件夹不过长',
  why: 'Windows 的路径不超过260个字符，评审解压到桌面还要占去几十个',
  basis: basis.windows,
  mend: '缩短佐证的标题后重新打包',
  examples: {
    good: { text: '一般长度', patch: {} },
    bad: {
      text: '标题过长',
      patch: { add: { entries: { path: `data/佐证材料/92.1-09 ${'长'.repeat(190)}.pdf`, bytes: 10 } } },
    },
  },
  *run({ entries, top }) {
    for (const { path } of entries) {
      const length = top.length + 1 + path.length;
      if (length > longest) yield { at: { file: path }, message: `包内路径有${length}个字符，超过${longest}个` };
    }
  },
};
