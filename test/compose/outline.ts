import type { Block, Document, Inline } from '../../src/model/document.ts';
import { inlineText, plainText } from '../../src/model/reading-order.ts';

/** A document as a reader of a test sees it: one line a block, gaps and references visible. */
export const outline = (document: Document): string =>
  [`${document.id} · ${document.form} · ${document.title}`, ...document.blocks.flatMap(lines)].join('\n').concat('\n');

const shown = (run: Inline): string => {
  if (run.type === 'figure') return `‹${run.text}›`;
  if (run.type === 'reference') return `→${run.text}`;
  return run.type === 'text' && run.role !== undefined ? `*${run.text}*` : inlineText(run);
};
const show = (runs: readonly Inline[]): string => runs.map(shown).join('');

function lines(block: Block): string[] {
  switch (block.type) {
    case 'title':
      return [...block.lines.map((l) => `题 ${show(l)}`), ...(block.subtitle ? [`副题 ${show(block.subtitle)}`] : [])];
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.number}${show(block.content)}`];
    case 'paragraph':
      return [`${block.role === 'body' ? '　　' : `[${block.role}] `}${show(block.content)}`];
    case 'table':
      return [
        `[表 ${block.caption ? plainText(block.caption) : ''}｜${block.columns.map((c) => `${c.width.toFixed(2)}${c.align[0]}`).join(' ')}]`,
        ...[...block.header, ...block.rows].map(
          (row, i) => `${i < block.header.length ? '‖ ' : '| '}${row.map(cell).join(' | ')}`,
        ),
      ];
    case 'chart':
      return [
        `[图 ${plainText(block.caption)}｜${block.points.map((p) => `${p.label} ${p.value ?? '—'}`).join('，')}${block.target === undefined ? '' : `｜目标 ${block.target}`}]`,
      ];
    case 'evidence-index':
      return ['[佐证索引]', ...block.entries.map((e) => `- ${e.number} ${e.title}`)];
    default:
      return [`[${block.type}] ${JSON.stringify(block, (k, v) => (k === 'type' || k === 'at' ? undefined : v))}`];
  }
}

const cell = (c: { content: readonly Inline[]; colspan?: number; rowspan?: number }): string =>
  `${show(c.content)}${c.colspan ? `<${c.colspan}` : ''}${c.rowspan ? `^${c.rowspan}` : ''}`;
