import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { quotedSamples, traceFindings } from '../office-traces.ts';

export const officeHiddenText: Check<'dossier'> = {
  code: 'office-hidden-text',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '佐证的办公文件没有隐藏的文字、工作表或幻灯片',
  why: '看不见的内容别人能调出来，往往是旧数或内部说明',
  basis: basis.archive,
  mend: 'Word按Ctrl+Shift+8显示隐藏文字后删除；Excel取消隐藏工作表后删除；另存后再放入',
  examples: {
    good: { text: '没有隐藏内容', patch: {} },
    bad: {
      text: '整改销号单藏有一段文字',
      patch: { set: { 'insights/整改销号单.docx/office/hidden': { count: 1, samples: ['此数未经核实'] } } },
    },
  },
  run({ files, insights }) {
    if (insights === undefined) return 'not-evaluated';
    return traceFindings(files, insights, 'hidden', (trace) => `有${trace.count}处隐藏的内容${quotedSamples(trace)}`);
  },
};
