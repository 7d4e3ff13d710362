import type { Check } from '../check.ts';
import { refusedByWindows } from '../file-names.ts';
import { basis } from '../grounds.ts';

export const packagePathRefused: Check<'bundle'> = {
  code: 'package-path-refused',
  stage: 'bundle',
  severity: 'error',
  ground: 'standard',
  title: '包内路径在 Windows 上可用',
  why: '评审用的多是 Windows，解压不出来等于没交',
  basis: basis.windows,
  mend: '缩短或改正来源文件名、标题后重新打包',
  examples: {
    good: { text: '路径可用', patch: {} },
    bad: { text: '路径含“?”', patch: { add: { entries: { path: 'data/佐证材料/92.1-09 何时?.pdf', bytes: 10 } } } },
  },
  *run({ entries }) {
    for (const { path } of entries) {
      const fault = refusedByWindows(path);
      if (fault !== null) yield { at: { file: path }, message: `包内路径“${path}”：${fault}` };
    }
  },
};
