import type { Check } from '../check.ts';
import { placeIn } from '../document-text.ts';
import { basis } from '../grounds.ts';

export const signatureMissing: Check<'documents'> = {
  code: 'signature-missing',
  stage: 'documents',
  severity: 'warning',
  ground: 'standard',
  title: '公文有发文机关署名和成文日期',
  why: '没有署名、日期的公文没有效力',
  basis: basis.layout,
  mend: '检查模板末尾的署名与日期',
  examples: {
    good: { text: '有署名和日期', patch: {} },
    bad: { text: '汇报没有署名', patch: { remove: ['documents/01-工作汇报/blocks/#8'] } },
  },
  *run({ documents }) {
    for (const document of documents) {
      if (document.form !== 'official') continue;
      const signature = document.blocks.find((b) => b.type === 'signature');
      const fault =
        signature?.type !== 'signature'
          ? '没有署名和成文日期'
          : signature.units.every((u) => u.trim() === '')
            ? '没有署名'
            : signature.day.trim() === ''
              ? '没有成文日期'
              : null;
      if (fault !== null) yield { at: placeIn(document, ''), message: `《${document.title}》${fault}` };
    }
  },
};
