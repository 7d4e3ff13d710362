import { plainText } from '../../model/reading-order.ts';
import type { Check } from '../check.ts';
import { placeIn } from '../document-text.ts';
import { basis } from '../grounds.ts';

export const sectionEmpty: Check<'documents'> = {
  code: 'section-empty',
  stage: 'documents',
  severity: 'warning',
  ground: 'practice',
  title: '每个一、二级标题下都有内容',
  why: '只有标题没有内容的章节，说明该部分没有写',
  basis: basis.official,
  mend: '在相应的数据表中补上内容，或从模板中删去该标题',
  examples: {
    good: { text: '标题下有正文', patch: {} },
    bad: { text: '“下步打算”下没有正文', patch: { remove: ['documents/01-工作汇报/blocks/#6'] } },
  },
  *run({ documents }) {
    for (const document of documents)
      for (const [i, block] of document.blocks.entries()) {
        if (block.type !== 'heading' || block.level > 2) continue;
        const next = document.blocks.slice(i + 1).find((b) => b.type !== 'page');
        const filled =
          next !== undefined && !ends.has(next.type) && !(next.type === 'heading' && next.level <= block.level);
        if (!filled)
          yield {
            at: placeIn(document, plainText(block.content)),
            message: `《${document.title}》的“${block.number}${plainText(block.content)}”下没有内容`,
          };
      }
  },
};

const ends: ReadonlySet<string> = new Set(['signature', 'attachment-list', 'attachment', 'imprint']);
