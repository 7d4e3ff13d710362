import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { byAuthors, traceFindings } from '../office-traces.ts';

export const officeTrackedChanges: Check<'dossier'> = {
  code: 'office-tracked-changes',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '佐证的Word文件没有未处理的修订',
  why: '修订痕迹让人看到改前的数字和意见，也说明不是定稿',
  basis: basis.archive,
  mend: '在Word“审阅”中接受或拒绝全部修订后另存，或换成盖章的PDF',
  examples: {
    good: { text: '没有修订', patch: {} },
    bad: {
      text: '整改销号单留有3处修订',
      patch: { set: { 'insights/整改销号单.docx/office/changes': { count: 3, samples: ['王强'] } } },
    },
  },
  run({ files, insights }) {
    if (insights === undefined) return 'not-evaluated';
    return traceFindings(
      files,
      insights,
      'changes',
      (trace) => `还有${trace.count}处修订没有接受或拒绝${byAuthors(trace)}`,
    );
  },
};
