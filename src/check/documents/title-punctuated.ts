import { plainText } from '../../model/reading-order.ts';
import type { Check } from '../check.ts';
import { placeIn } from '../document-text.ts';
import { basis } from '../grounds.ts';

export const titlePunctuated: Check<'documents'> = {
  code: 'title-punctuated',
  stage: 'documents',
  severity: 'note',
  ground: 'standard',
  title: '公文标题末尾没有标点，标题不为空',
  why: '标题除书名号、括号外一般不用标点',
  basis: basis.layout,
  mend: '删去标题末尾的标点',
  examples: {
    good: { text: '“平川市工作汇报”', patch: {} },
    bad: {
      text: '标题末尾有句号',
      patch: { set: { 'documents/01-工作汇报/blocks/#1/lines': [[{ type: 'text', text: '平川市工作汇报。' }]] } },
    },
  },
  *run({ documents }) {
    for (const document of documents)
      for (const block of document.blocks) {
        if (block.type !== 'title') continue;
        const title = block.lines.map(plainText).join('');
        if (title.trim() === '') yield { at: placeIn(document, ''), message: `“${document.id}”的标题是空的` };
        else if (/[，。；：、]$/u.test(title))
          yield { at: placeIn(document, title), message: `标题“${title}”末尾有标点` };
      }
  },
};
