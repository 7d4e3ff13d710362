import type { Table } from 'mdast';
import type { Inline, TableBlock, TableCell } from '../../model/document.ts';
import { ownValue } from '../../model/own-value.ts';
import { plainText } from '../../model/reading-order.ts';
import type { Marks } from '../marks.ts';
import { piecesOf, runsOfText, runsOnly } from './inline.ts';

type Align = 'left' | 'center' | 'right';
const aligns: Readonly<Record<string, Align>> = { 左: 'left', 中: 'center', 右: 'right' };

export type Attributes = Readonly<Record<string, string | null | undefined>>;

const UP = '^^';
const LEFT = '<<';
interface Slot {
  readonly content: readonly Inline[];
  readonly text: string;
}

/** A Markdown table with its directive's attributes: caption, widths, alignment, header rows, merged cells. */
export function tableBlock(table: Table, attributes: Attributes, marks: Marks): TableBlock {
  const grid = table.children.map((row) =>
    row.children.map((c): Slot => {
      const content = runsOnly(piecesOf(c.children, marks));
      return { content, text: plainText(content).trim() };
    }),
  );
  const width = Math.max(...grid.map((row) => row.length));
  const headerRows = Number(attributes.表头 ?? 1);
  const columns = columnsOf(width, table.align ?? [], attributes);
  const body = mergeEqual(grid.slice(headerRows), wordsOf(attributes.合并).map(Number));
  const caption = attributes.题;
  return {
    type: 'table',
    ...(caption ? { caption: runsOfText(caption, marks) } : {}),
    columns,
    header: spanned(grid.slice(0, headerRows), width),
    rows: spanned(body, width),
  };
}

const wordsOf = (text: string | null | undefined): string[] => (text ?? '').split(/[\s，,、]+/).filter(Boolean);

function columnsOf(count: number, given: readonly (string | null)[], attributes: Attributes): TableBlock['columns'] {
  const widths = wordsOf(attributes.宽).map(Number);
  const words = wordsOf(attributes.对齐);
  const total = Array.from({ length: count }, (_, i) => widths[i] ?? 1).reduce((a, b) => a + b, 0);
  return Array.from({ length: count }, (_, i) => ({
    width: (widths[i] ?? 1) / total,
    align: ownValue(aligns, words[i] ?? '') ?? ((given[i] as Align | null | undefined) || 'left'),
  }));
}

/** In the columns named (from 1), a cell equal to the one above joins it, as long as the columns before it do too. */
function mergeEqual(rows: readonly (readonly Slot[])[], columns: readonly number[]): Slot[][] {
  const merged = rows.map((row) => [...row]);
  for (let r = merged.length - 1; r > 0; r--)
    for (const column of columns) {
      const [here, above] = [rows[r]?.[column - 1], rows[r - 1]?.[column - 1]];
      if (here === undefined || here.text === '' || here.text !== above?.text) break;
      (merged[r] as Slot[])[column - 1] = { content: [], text: UP };
    }
  return merged;
}

/** Marks of merging become spans; what a span covers is left out, as in HTML. */
function spanned(rows: readonly (readonly Slot[])[], width: number): TableCell[][] {
  const at = (r: number, c: number): string => rows[r]?.[c]?.text ?? '';
  return rows.map((_, r) =>
    Array.from({ length: width }, (__, c) => c).flatMap((c): TableCell[] => {
      if (at(r, c) === UP || at(r, c) === LEFT) return [];
      const colspan = runLength((i) => at(r, c + i) === LEFT, width - c);
      const rowspan = runLength((i) => at(r + i, c) === UP, rows.length - r);
      const content = rows[r]?.[c]?.content ?? [];
      return [{ content, ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) }];
    }),
  );
}

function runLength(covered: (i: number) => boolean, limit: number): number {
  let n = 1;
  while (n < limit && covered(n)) n++;
  return n;
}
