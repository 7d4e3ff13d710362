import { plainText } from '../../model/reading-order.ts';
import type { Check } from '../check.ts';
import { placeIn } from '../document-text.ts';
import { basis } from '../grounds.ts';

export const headingLevelSkipped: Check<'documents'> = {
  code: 'heading-level-skipped',
  stage: 'documents',
  severity: 'warning',
  ground: 'standard',
  title: '层次标题逐级使用，不跳级',
  why: '从“一、”直接到“1.”，层次不清',
  basis: basis.layout,
  mend: '按 一、（一）1.（1）的次序调整模板的标题',
  examples: {
    good: { text: '只用一级标题', patch: {} },
    bad: {
      text: '一级之后直接用三级',
      patch: { set: { 'documents/01-工作汇报/blocks/#5/level': 3, 'documents/01-工作汇报/blocks/#5/number': '1.' } },
    },
  },
  *run({ documents }) {
    for (const document of documents) {
      let level = 0;
      for (const block of document.blocks) {
        if (block.type === 'attachment') level = 0;
        if (block.type !== 'heading') continue;
        if (block.level > level + 1)
          yield {
            at: placeIn(document, plainText(block.content)),
            message: `《${document.title}》的标题“${block.number}${plainText(block.content)}”从第${level}级跳到第${block.level}级`,
          };
        level = block.level;
      }
    }
  },
};
