import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const packageEntryEmpty: Check<'bundle'> = {
  code: 'package-entry-empty',
  stage: 'bundle',
  severity: 'error',
  ground: 'standard',
  title: '包内没有0字节的文件',
  why: '空文件打不开，等于没有交',
  basis: basis.review,
  mend: '检查来源文件后重新打包',
  examples: {
    good: { text: '文件都有内容', patch: {} },
    bad: {
      text: '有一个0字节的文件',
      patch: { add: { entries: { path: 'data/佐证材料/92.1-09 台账.pdf', bytes: 0 } } },
    },
  },
  *run({ entries }) {
    for (const { path, bytes } of entries)
      if (bytes === 0) yield { at: { file: path }, message: `包内文件“${path}”是0字节` };
  },
};
