import type { Block, Inline, TableBlock } from '../../model/document.ts';
import { plainText } from '../../model/reading-order.ts';

/** Gives attachments their ordinals, fills the list that announces them, and words the references to them. */
export function settleAttachments(blocks: readonly Block[]): Block[] {
  const attachments = blocks.flatMap((b) => (b.type === 'attachment' ? [b] : []));
  const ordinals = new Map(attachments.map((a, i) => [a.id, attachments.length > 1 ? i + 1 : null]));
  const entries = attachments.map((a) => ({ id: a.id, title: plainText(a.title) }));
  const reword = (run: Inline): Inline =>
    run.type === 'reference' && run.to.kind === 'attachment'
      ? { ...run, text: `附件${ordinals.get(run.to.id) ?? ''}` }
      : run;
  return blocks.flatMap((block): Block[] => {
    if (block.type === 'attachment') return [{ ...block, ordinal: ordinals.get(block.id) ?? null }];
    if (block.type === 'attachment-list') return entries.length === 0 ? [] : [{ ...block, entries }];
    return [mapRuns(block, reword)];
  });
}

/** The same block with every run changed. */
export function mapRuns(block: Block, change: (run: Inline) => Inline): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, content: block.content.map(change) };
    case 'table':
      return mapTable(block, change);
    default:
      return block;
  }
}

function mapTable(table: TableBlock, change: (run: Inline) => Inline): TableBlock {
  const rows = (all: TableBlock['rows']): TableBlock['rows'] =>
    all.map((row) => row.map((c) => ({ ...c, content: c.content.map(change) })));
  return { ...table, header: rows(table.header), rows: rows(table.rows) };
}
