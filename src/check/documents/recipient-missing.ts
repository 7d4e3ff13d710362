import { plainText } from '../../model/reading-order.ts';
import type { Check } from '../check.ts';
import { placeIn } from '../document-text.ts';
import { basis } from '../grounds.ts';

export const recipientMissing: Check<'documents'> = {
  code: 'recipient-missing',
  stage: 'documents',
  severity: 'warning',
  ground: 'standard',
  title: '上行文写明主送机关',
  why: '请示、报告没有主送机关，不知道报给谁',
  basis: basis.layout,
  mend: '在模板中写明主送机关，末尾用全角冒号',
  examples: {
    good: { text: '主送某省爱卫办', patch: {} },
    bad: { text: '报告没有主送机关', patch: { remove: ['documents/01-工作汇报/blocks/#2'] } },
  },
  *run({ documents }) {
    for (const document of documents) {
      const upward = document.blocks.some((b) => b.type === 'letterhead' && b.signer !== undefined);
      if (!upward) continue;
      const recipient = document.blocks.find((b) => b.type === 'paragraph' && b.role === 'recipient');
      if (recipient?.type !== 'paragraph')
        yield { at: placeIn(document, ''), message: `《${document.title}》是上行文，没有主送机关` };
      else if (!plainText(recipient.content).endsWith('：'))
        yield {
          at: placeIn(document, plainText(recipient.content)),
          message: `《${document.title}》主送机关后应为全角冒号`,
        };
    }
  },
};
