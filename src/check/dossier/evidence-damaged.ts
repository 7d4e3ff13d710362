import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const evidenceDamaged: Check<'dossier'> = {
  code: 'evidence-damaged',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '佐证文件都能正常打开',
  why: '打不开的文件等于没有交，合订与上传也会中断',
  basis: basis.platform,
  mend: '请来源单位重新发送，或重新扫描后替换',
  examples: {
    good: { text: '文件完好', patch: {} },
    bad: { text: '作业台账的 PDF 已损坏', patch: { set: { 'files/作业台账.pdf/state': 'damaged' } } },
  },
  *run({ files }) {
    for (const { path, state, remark } of files) {
      if (state !== 'damaged') continue;
      yield { at: { file: path }, message: `文件“${path}”有损坏：${remark ?? '无法打开'}` };
    }
  },
};
