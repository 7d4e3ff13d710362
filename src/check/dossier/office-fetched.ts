import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { quotedSamples, traceFindings } from '../office-traces.ts';

export const officeFetched: Check<'dossier'> = {
  code: 'office-fetched',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '佐证的办公文件自己是完整的，打开时不从别处取内容',
  why: '链接的图片、表格换了电脑就打不开；从网上取内容，会暴露谁在看，也是病毒常走的路',
  basis: basis.platform,
  mend: 'Word按Ctrl+Shift+F9或在“编辑指向文件的链接”里断开链接，Excel在“数据—编辑链接”里断开，图片改为插入；或另存为PDF',
  examples: {
    good: { text: '没有外部链接', patch: {} },
    bad: {
      text: '整改销号单链接着别的工作簿',
      patch: { set: { 'insights/整改销号单.docx/office/fetched': { count: 1, samples: ['2022年报.xlsx'] } } },
    },
  },
  run({ files, insights }) {
    if (insights === undefined) return 'not-evaluated';
    return traceFindings(
      files,
      insights,
      'fetched',
      (trace) => `打开时要从别处取${trace.count}项内容${quotedSamples(trace)}`,
    );
  },
};
