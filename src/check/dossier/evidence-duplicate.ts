import type { EvidenceFile } from '../../model/evidence.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const evidenceDuplicate: Check<'dossier'> = {
  code: 'evidence-duplicate',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '没有内容完全相同的两个佐证文件',
  why: '同一份材料换名重复放入，会被看作凑数',
  basis: basis.archive,
  mend: '保留一份，在“佐证登记”中让同一编号对应多个条款，删去多余的文件',
  examples: {
    good: { text: '各文件内容不同', patch: {} },
    bad: {
      text: '签到表与通知是同一个文件',
      patch: { set: { 'files/动员大会签到表.pdf/digest': `${'2'.padStart(64, '0')}` } },
    },
  },
  *run({ files }) {
    const seen = new Map<string, EvidenceFile>();
    for (const file of files) {
      const first = seen.get(file.digest);
      if (first === undefined) seen.set(file.digest, file);
      else if (file.bytes > 0 && file.state !== 'empty')
        yield {
          at: { file: file.path },
          message: `文件“${file.path}”与“${first.path}”内容完全相同`,
          related: [{ at: { file: first.path }, message: '相同的文件' }],
        };
    }
  },
};
