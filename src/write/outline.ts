import type { Block, Document, Inline } from '../model/document.ts';
import { plainText, unreachable } from '../model/reading-order.ts';
import { targetOf } from './layout/targets.ts';
import { blockLines } from './text.ts';

/** A readable picture of the tree: one line a block, its role first. What golden files hold. */
export const outline = (document: Document): string =>
  [`# ${document.id} ${document.title}`, ...document.blocks.map(describe)].join('\n');

function describe(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'  '.repeat(block.level - 1)}${block.number}${runs(block.content)}`;
    case 'paragraph':
      return `    ${block.role === 'body' ? '' : `〈${block.role}〉`}${runs(block.content)}`;
    case 'title':
      return `〈title〉${block.lines.map(runs).join('／')}${block.subtitle ? ` —— ${runs(block.subtitle)}` : ''}`;
    case 'table':
      return [
        `〈table〉${runs(block.caption ?? [])} ${block.columns.length} 列 ${block.rows.length} 行`,
        ...[...block.header, ...block.rows].map((r) => `    | ${r.map((c) => runs(c.content)).join(' | ')}`),
      ].join('\n');
    case 'page':
      return `〈page ${block.orientation}〉`;
    case 'contents':
      return `〈contents〉${block.entries === 'own' ? `${block.title}（本文层次）` : blockLines(block).join('／')}`;
    case 'picture':
      return `〈picture〉${block.path} ${block.alt}`;
    case 'picture-row':
      return `〈picture-row〉${block.pictures.map(({ path, alt }) => `${path} ${alt}`).join('／')}`;
    case 'chart':
    case 'letterhead':
    case 'attachment-list':
    case 'signature':
    case 'attachment':
    case 'imprint':
    case 'cover':
    case 'evidence-index':
      return `〈${block.type}〉${blockLines(block).filter(Boolean).join('／')}`;
    default:
      return unreachable(block);
  }
}

/** Figures show where they lead: `{86.55%→evidence:3.1-01}`. */
const runs = (all: readonly Inline[]): string =>
  all
    .map((run) => {
      if (run.type === 'text' || run.type === 'gap') return plainText([run]);
      const target = targetOf(run);
      return target === null ? `{${run.text}}` : `{${run.text}→${target}}`;
    })
    .join('');
