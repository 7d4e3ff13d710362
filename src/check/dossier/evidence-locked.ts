import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const evidenceLocked: Check<'dossier'> = {
  code: 'evidence-locked',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '佐证文件没有打开密码',
  why: '带密码的文件评审打不开，有的工具会把它变成白页',
  basis: basis.platform,
  mend: '用原软件输入密码打开，去掉密码后另存，再放回原处',
  examples: {
    good: { text: '文件没有加密', patch: {} },
    bad: {
      text: '监测报告的 PDF 设有打开密码',
      patch: { set: { 'files/监测报告.pdf/state': 'locked', 'files/监测报告.pdf/pages': null } },
    },
  },
  *run({ files }) {
    for (const { path, state, remark } of files) {
      if (state !== 'locked') continue;
      yield { at: { file: path }, message: `文件“${path}”设有打开密码${remark ? `：${remark}` : ''}` };
    }
  },
};
