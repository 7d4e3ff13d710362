import type { Block, Document, PageBlock } from '../../model/document.ts';

/** 节 — a run of pages with one orientation and one way of numbering. */
export interface Section {
  /** Covers bear no number, contents in front of a text are counted in Roman figures, the text counts from 1. */
  readonly kind: 'cover' | 'contents' | 'body';
  readonly orientation: PageBlock['orientation'];
  readonly blocks: readonly Block[];
}

/** Splits the tree where the page changes. A document that is nothing but front matter counts its contents as text. */
export function sectionsOf(document: Document): Section[] {
  const sections: { kind: Section['kind']; orientation: PageBlock['orientation']; blocks: Block[] }[] = [];
  let orientation: PageBlock['orientation'] = 'portrait';
  let open: Block[] | null = null;
  for (const block of document.blocks) {
    if (block.type === 'page') {
      orientation = block.orientation;
      open = null;
    } else if (block.type === 'cover' || block.type === 'contents') {
      sections.push({
        kind: block.type,
        orientation: block.type === 'cover' ? 'portrait' : orientation,
        blocks: [block],
      });
      open = null;
    } else if (open) {
      open.push(block);
    } else {
      open = [block];
      sections.push({ kind: 'body', orientation, blocks: open });
    }
  }
  return sections.some((s) => s.kind === 'body')
    ? sections
    : sections.map((s) => ({ ...s, kind: s.kind === 'contents' ? 'body' : s.kind }));
}
