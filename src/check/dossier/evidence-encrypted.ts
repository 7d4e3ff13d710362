import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const evidenceEncrypted: Check<'dossier'> = {
  code: 'evidence-encrypted',
  stage: 'dossier',
  severity: 'note',
  ground: 'standard',
  title: '佐证文件没有限制编辑、打印的权限保护',
  why: '带权限保护的文件本工具能装订，平台和别的软件可能拒收',
  basis: basis.platform,
  mend: '用原软件去掉“限制编辑”后另存，再放回原处；不改也能打包',
  examples: {
    good: { text: '文件没有加密', patch: {} },
    bad: {
      text: '监测报告的 PDF 设有权限保护（限制编辑或打印）',
      patch: { set: { 'files/监测报告.pdf/state': 'encrypted' } },
    },
  },
  *run({ files }) {
    for (const { path, state, remark } of files) {
      if (state !== 'encrypted') continue;
      yield {
        at: { file: path },
        message: `文件“${path}”设有权限保护（限制编辑或打印）${remark ? `：${remark}` : ''}`,
      };
    }
  },
};
