import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const pdfActiveContent: Check<'dossier'> = {
  code: 'pdf-active-content',
  stage: 'dossier',
  severity: 'note',
  ground: 'practice',
  title: '佐证的PDF不带脚本、附件等动态内容',
  why: '脚本和内嵌附件会被平台拦下，打印和长期保存时也会丢失',
  basis: basis.platform,
  mend: '用“打印为PDF”另存一份；内嵌的附件取出后单独登记',
  examples: {
    good: { text: '普通PDF', patch: {} },
    bad: {
      text: '作业台账的PDF内嵌脚本和附件',
      patch: { set: { 'insights/作业台账.pdf/active': ['脚本', '附件'] } },
    },
  },
  run({ files, insights }) {
    if (insights === undefined) return 'not-evaluated';
    return files.flatMap(({ path, digest }) => {
      const active = insights.get(digest)?.active ?? [];
      return active.length === 0 ? [] : [{ at: { file: path }, message: `文件“${path}”带有${active.join('、')}` }];
    });
  },
};
