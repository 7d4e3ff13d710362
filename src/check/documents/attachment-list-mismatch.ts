import { plainText } from '../../model/reading-order.ts';
import type { Check } from '../check.ts';
import { placeIn } from '../document-text.ts';
import { basis } from '../grounds.ts';

export const attachmentListMismatch: Check<'documents'> = {
  code: 'attachment-list-mismatch',
  stage: 'documents',
  severity: 'warning',
  ground: 'standard',
  title: '附件说明与文后附件一一对应，标题一致',
  why: '说有附件而没有附，或附件标题对不上，公文不完整',
  basis: basis.layout,
  mend: '补上附件，或改正附件说明',
  examples: {
    good: { text: '附件说明与附件相符', patch: {} },
    bad: {
      text: '附件说明多列了一个附件',
      patch: { add: { 'documents/01-工作汇报/blocks/#7/entries': { id: 'A2', title: '责任分解表' } } },
    },
  },
  *run({ documents }) {
    for (const document of documents) {
      const listed = document.blocks.flatMap((b) => (b.type === 'attachment-list' ? b.entries : []));
      const given = document.blocks.flatMap((b) =>
        b.type === 'attachment' ? [{ id: b.id, title: plainText(b.title) }] : [],
      );
      const differ = [
        ...listed.filter((l) => !given.some((g) => g.id === l.id)).map((l) => `附件说明列有“${l.title}”，文后没有`),
        ...given.filter((g) => !listed.some((l) => l.id === g.id)).map((g) => `文后有附件“${g.title}”，附件说明没有列`),
        ...listed.flatMap((l) =>
          given
            .filter((g) => g.id === l.id && bare(g.title) !== bare(l.title))
            .map((g) => `附件说明写“${l.title}”，附件标题是“${g.title}”`),
        ),
      ];
      for (const seen of differ) yield { at: placeIn(document, ''), message: `《${document.title}》${seen}` };
    }
  },
};

const bare = (title: string): string => title.replace(/[《》\s]/gu, '');
