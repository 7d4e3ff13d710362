import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const evidenceEmpty: Check<'dossier'> = {
  code: 'evidence-empty',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '佐证文件不是空文件',
  why: '0字节或没有一页内容的文件多为传输中断',
  basis: basis.platform,
  mend: '请来源单位重新发送后替换',
  examples: {
    good: { text: '文件都有内容', patch: {} },
    bad: { text: '讲话稿是空文件', patch: { set: { 'files/动员大会讲话.pdf/state': 'empty' } } },
  },
  *run({ files }) {
    for (const { path, state, remark } of files) {
      if (state !== 'empty') continue;
      yield { at: { file: path }, message: `文件“${path}”是空文件${remark ? `：${remark}` : ''}` };
    }
  },
};
