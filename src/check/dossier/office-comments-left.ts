import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { byAuthors, traceFindings } from '../office-traces.ts';

export const officeCommentsLeft: Check<'dossier'> = {
  code: 'office-comments-left',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '佐证的办公文件没有留下批注',
  why: '批注是内部意见，不应随材料报出',
  basis: basis.archive,
  mend: '在“审阅”中删除全部批注后另存，或换成盖章的PDF',
  examples: {
    good: { text: '没有批注', patch: {} },
    bad: {
      text: '整改销号单留有2条批注',
      patch: { set: { 'insights/整改销号单.docx/office/comments': { count: 2, samples: ['李红'] } } },
    },
  },
  run({ files, insights }) {
    if (insights === undefined) return 'not-evaluated';
    return traceFindings(files, insights, 'comments', (trace) => `还有${trace.count}条批注${byAuthors(trace)}`);
  },
};
