import { plainText } from '../../model/reading-order.ts';
import type { Check } from '../check.ts';
import { placeIn } from '../document-text.ts';
import { basis } from '../grounds.ts';

export const docNumberMissing: Check<'documents'> = {
  code: 'doc-number-missing',
  stage: 'documents',
  severity: 'warning',
  ground: 'standard',
  title: '带红头的公文有发文字号',
  why: '没有文号的公文无法引用和归档',
  basis: basis.layout,
  mend: '取得文号后填入；尚未编号的保留待补',
  examples: {
    good: { text: '有文号', patch: {} },
    bad: { text: '红头下没有文号', patch: { set: { 'documents/01-工作汇报/blocks/#0/number': [] } } },
  },
  *run({ documents }) {
    for (const document of documents)
      for (const block of document.blocks)
        if (block.type === 'letterhead' && block.masthead === undefined && plainText(block.number).trim() === '')
          yield {
            at: placeIn(document, block.issuer),
            message: `《${document.title}》红头“${block.issuer}”下没有发文字号`,
          };
  },
};
