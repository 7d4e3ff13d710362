import type { Inline, TableBlock, TableCell } from '../model/document.ts';

export const text = (value: string): Inline[] => (value === '' ? [] : [{ type: 'text', text: value }]);
export const cell = (value: string): TableCell => ({ content: text(value) });

/** A table of plain texts: heads with their share of the width. */
export const table = (
  columns: readonly (readonly [head: string, width: number, align?: 'left' | 'center' | 'right'])[],
  rows: readonly (readonly string[])[],
): TableBlock => ({
  type: 'table',
  columns: columns.map(([, width, align = 'left']) => ({ width, align })),
  header: [columns.map(([head]) => cell(head))],
  rows: rows.map((row) => row.map(cell)),
});
