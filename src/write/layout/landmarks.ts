import type { Block, Document } from '../../model/document.ts';
import { plainText } from '../../model/reading-order.ts';
import { attachmentLabel } from './wording.ts';

/** 层次 — a place the outline and the document's own contents lead to. */
export interface Landmark {
  /** Index of the block in `document.blocks`. */
  readonly block: number;
  /** 1 is the outermost. */
  readonly level: number;
  readonly text: string;
}

/**
 * Headings and attachments, in order. In a book of several documents (汇编) the titles marked `outline` are a level of
 * their own and the headings under them go one deeper; a document's only title stands in no contents.
 */
export function landmarksOf(document: Document): Landmark[] {
  const shift = document.blocks.some((b) => b.type === 'title' && b.outline) ? 1 : 0;
  return document.blocks.flatMap((b, block) => {
    const found = landmark(b, shift);
    return found ? [{ block, ...found }] : [];
  });
}

function landmark(block: Block, shift: number): Omit<Landmark, 'block'> | null {
  if (block.type === 'title') return block.outline ? { level: 1, text: block.lines.map(plainText).join('') } : null;
  if (block.type === 'heading') return { level: block.level + shift, text: block.number + plainText(block.content) };
  if (block.type === 'attachment')
    return { level: 1, text: `${attachmentLabel(block.ordinal)}　${plainText(block.title)}` };
  return null;
}

/** How deep the document's own contents go: two levels of headings, or titles and first headings of a 汇编. */
export const contentsDepth = 2;
