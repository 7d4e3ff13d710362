import type { TableBlock } from '../../model/document.ts';
import { plainText } from '../../model/reading-order.ts';
import type { Style } from '../../model/style.ts';
import { widthInCharacters } from './width.ts';

/** Grid column of each cell: a cell spanning rows pushes the cells of the rows below to the right. */
export function columnsOf({ header, rows }: Pick<TableBlock, 'header' | 'rows'>): number[][] {
  const taken = new Set<string>();
  return [...header, ...rows].map((row, y) => {
    let x = 0;
    return row.map(({ colspan = 1, rowspan = 1 }) => {
      while (taken.has(`${x},${y}`)) x += 1;
      const at = x;
      for (let dy = 0; dy < rowspan; dy++) for (let dx = 0; dx < colspan; dx++) taken.add(`${at + dx},${y + dy}`);
      x += colspan;
      return at;
    });
  });
}

/** Widths of columns, of which none is nothing, as shares of one. */
export function sharesOf(widths: readonly number[]): number[] {
  const own = widths.map((width) => Math.max(0.01, width));
  const all = own.reduce((sum, width) => sum + width, 0);
  return own.map((width) => width / all);
}

/** 版心 — how much of a table's text goes on a page: characters in a whole line, lines down to its foot. */
export interface TableRoom {
  readonly characters: number;
  readonly lines: number;
}

export function tableRoom({ page, text: { tableBody } }: Style, landscape: boolean): TableRoom {
  const across = points(page.width - page.left - page.right);
  const down = points(page.height - page.top - page.bottom);
  const [width, height] = landscape ? [down, across] : [across, down];
  return { characters: width / tableBody.size, lines: height / (tableBody.leading ?? tableBody.size * 1.4) };
}

const points = (millimetres: number): number => (millimetres / 25.4) * 72;

/** What a cell keeps free at its sides, in characters. */
const inset = 0.7;

/**
 * 可跨页 — whether a row of cells, each with its part of the line, is too tall to be kept whole: more than half a page. It would
 * leave most of one empty, or run off its foot.
 */
export const isTall = (
  cells: readonly { readonly text: string; readonly share: number }[],
  { characters, lines }: TableRoom,
): boolean =>
  cells.some(({ text, share }) => widthInCharacters(text) > (lines / 2) * Math.max(1, share * characters - inset));

/** For each row of a table, whether it is too tall; a cell that spans several is shared by them. */
export function tallRows(table: TableBlock, room: TableRoom): boolean[] {
  const shares = sharesOf(table.columns.map(({ width }) => width));
  const at = columnsOf(table);
  return [...table.header, ...table.rows].map((row, y) =>
    isTall(
      row.map(({ content, colspan = 1, rowspan = 1 }, i) => {
        const first = at[y]?.[i] ?? 0;
        const share = shares.slice(first, first + colspan).reduce((sum, own) => sum + own, 0);
        return { text: plainText(content), share: share * rowspan };
      }),
      room,
    ),
  );
}
