import type { Block, Document, TableBlock } from '../model/document.ts';
import { plainText } from '../model/reading-order.ts';
import { blockLines } from './compare.ts';

/** 印出的一行 — a paragraph, or a row of a table with its cells; `key` tells whether two say the same. */
export interface Printed {
  readonly key: string;
  readonly row: PrintedRow | null;
  /** On a page that lies on its side. */
  readonly landscape: boolean;
}

export interface PrintedRow {
  readonly table: TableBlock;
  readonly head: boolean;
  /** One for each column: what a merged cell covers besides its first is empty; those beyond the last stand in the last. */
  readonly cells: readonly string[];
}

/** Everything a document prints, in order. */
export function printedIn(document: Document | undefined): Printed[] {
  let landscape = false;
  return (document?.blocks ?? []).flatMap((block) => {
    if (block.type === 'page') landscape = block.orientation === 'landscape';
    return printedOf(block).map((printed) => ({ ...printed, landscape }));
  });
}

type Unplaced = Omit<Printed, 'landscape'>;

const printedOf = (block: Block): Unplaced[] =>
  block.type === 'table'
    ? [...linesOf(block.caption === undefined ? [] : [plainText(block.caption)]), ...rowsOf(block)]
    : linesOf(blockLines(block));

const linesOf = (lines: readonly string[]): Unplaced[] =>
  lines.filter((line) => line.trim() !== '').map((line) => ({ key: line, row: null }));

function rowsOf(table: TableBlock): Unplaced[] {
  const all = [...table.header, ...table.rows];
  const grid = all.map(() => table.columns.map((): string | null => null));
  all.forEach((row, y) => {
    for (const { content, colspan = 1, rowspan = 1 } of row) {
      const x = grid[y]?.indexOf(null) ?? -1;
      for (let dy = 0; dy < rowspan; dy += 1) grid[y + dy]?.fill('', x, x + colspan);
      const own = grid[y];
      if (own === undefined) continue;
      if (x >= 0) own[x] = plainText(content);
      else own[own.length - 1] = [own.at(-1), plainText(content)].filter(Boolean).join('｜');
    }
  });
  return grid.map((cells, y) => {
    const row = { table, head: y < table.header.length, cells: cells.map((text) => text ?? '') };
    // No paragraph holds these two: a row is never taken for one.
    return { key: `\u0001${row.cells.join('\u0002')}`, row };
  });
}
