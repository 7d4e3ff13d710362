import type { TableBlock } from '../../src/model/document.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import type { Content } from './city.ts';

type Cell = string | number;

/** 表格佐证 — the piece's own table with its totals; null where it has none. */
export function ownTable(dossier: Dossier, { 表头, 行, 合计 }: Content): TableBlock | null {
  if (表头 === undefined || 行 === undefined) return null;
  const rows = rowsOf(dossier, 行);
  const lines = 合计 ? [...rows, totalOf(表头, rows)] : rows;
  return {
    type: 'table',
    columns: 表头.map((_, column) => ({
      width: column === 0 ? 4 : 3,
      align: isFigures(rows, column) ? 'right' : 'left',
    })),
    header: [表头.map(cell)],
    rows: lines.map((line) => line.map(cell)),
  };
}

const cell = (value: Cell) => ({ content: [{ type: 'text' as const, text: String(value) }] });

const isFigures = (rows: readonly (readonly Cell[])[], column: number): boolean =>
  rows.every((row) => typeof row[column] === 'number');

function rowsOf(dossier: Dossier, rows: NonNullable<Content['行']>): readonly (readonly Cell[])[] {
  if (typeof rows !== 'string') return rows;
  const communities = dossier.divisions.filter(({ level, builtUp }) => builtUp && (level === '社区' || level === '村'));
  if (rows === '社区') return communities.map(({ name, parent }) => [name, parent, 1, 1]);
  if (rows === '设施') return communities.map(({ name, parent }, i) => [name, parent, 1 + (i % 4), '完好']);
  const units = [...new Set(dossier.organisation.map(({ unit }) => unit))];
  return units.map((unit, i) => [unit, 1 + (i % 3)]);
}

const totalOf = (header: readonly string[], rows: readonly (readonly Cell[])[]): Cell[] =>
  header.map((_, column) => {
    if (column === 0) return '合计';
    const cells = rows.map((row) => row[column]);
    return cells.every((value) => typeof value === 'number')
      ? rounded(cells.reduce((sum, value) => sum + value, 0))
      : '';
  });

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
