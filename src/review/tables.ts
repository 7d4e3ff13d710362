import type { TableBlock } from '../model/document.ts';
import { cell } from '../model/plain-document.ts';

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

/**
 * 校验值 in groups of eight, which a reader can compare; it may break in its middle only, and stands in two lines of the
 * same length wherever it is printed.
 */
export const groupedDigest = (sha256: string | null): string =>
  sha256?.replace(/.{8}(?=.)/g, (group, at: number) => `${group}${at === 24 ? ' ' : '\u00a0'}`) ??
  '无（审核的是文件夹）';
