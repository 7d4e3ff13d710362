import type { Block, HeadingBlock } from '../../model/document.ts';
import { plainText } from '../../model/reading-order.ts';
import { chineseNumber } from '../number.ts';

/** 一、（一）1.（1） */
const styles: Readonly<Record<HeadingBlock['level'], (n: number) => string>> = {
  1: (n) => `${chineseNumber(n)}、`,
  2: (n) => `（${chineseNumber(n)}）`,
  3: (n) => `${n}.`,
  4: (n) => `（${n}）`,
};

/** A heading with nothing under it falls away: what it would have announced is not there. A whole sentence stands alone. */
export function dropEmptyHeadings(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of [...blocks].reverse()) {
    if (block.type === 'heading' && !holdsSomething(block, kept.at(-1))) continue;
    kept.push(block);
  }
  return kept.reverse();
}

const holdsSomething = (heading: HeadingBlock, next: Block | undefined): boolean => {
  if (/[。！？]$/u.test(plainText(heading.content))) return true;
  if (next === undefined || closes.has(next.type)) return false;
  return next.type !== 'heading' || next.level > heading.level;
};
const closes = new Set<Block['type']>(['signature', 'attachment', 'attachment-list', 'imprint', 'title']);

/** Numbers headings by position, without gaps; each attachment and each document of a book begins anew. */
export function numberHeadings(blocks: readonly Block[]): Block[] {
  let counts = [0, 0, 0, 0];
  return blocks.map((block) => {
    if (block.type === 'attachment' || block.type === 'title') counts = [0, 0, 0, 0];
    if (block.type !== 'heading') return block;
    counts = counts.map((n, i) => (i < block.level - 1 ? n : i === block.level - 1 ? n + 1 : 0));
    return { ...block, number: styles[block.level](counts[block.level - 1] ?? 1) };
  });
}
