import { addressOf } from './address.ts';
import { type BookFacts, seenIn } from './cell.ts';
import { attribute, isOn, visit } from './markup.ts';
import { type Merge, mergeOf, mergesByRow } from './merges.ts';
import { type RawRow, rowsVisitor } from './raw-rows.ts';
import type { Seen } from './seen.ts';
import { Unreadable } from './unreadable.ts';

/** 表格 — what a worksheet shows; rows and cells that hold nothing are not there. */
export interface Grid {
  /** From the top down. */
  readonly rows: readonly GridRow[];
  readonly merges: readonly Merge[];
  row(number: number): GridRow | undefined;
  mergesIn(row: number): readonly Merge[];
  isHidden(column: number): boolean;
}

export interface GridRow {
  readonly number: number;
  readonly hidden: boolean;
  /** By column. What lies beneath a merge that begins elsewhere is not seen, and not here. */
  readonly cells: ReadonlyMap<number, Seen>;
}

const empty: Seen = { kind: 'empty' };

/** `name` is that of the sheet, for messages. @throws Unreadable */
export function gridOf(name: string, part: string, bytes: Uint8Array, book: BookFacts): Grid {
  const raw = rawSheet(part, bytes, (row) => shownRow(name, row, book));
  const last = raw.rows.reduce((most, { number }) => Math.max(most, number), 0);
  const merges = mergesByRow(raw.merges, last);
  const mergesIn = (row: number): readonly Merge[] => merges.get(row) ?? [];
  const rows = raw.rows
    .map(({ number, hidden, cells }): GridRow => {
      const covered = [...cells].filter(([column]) => isCovered(number, column, mergesIn(number)));
      for (const [column] of covered) cells.delete(column);
      return { number, hidden, cells };
    })
    .filter(({ cells }) => cells.size > 0)
    .sort((a, b) => a.number - b.number);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return {
    rows,
    merges: raw.merges,
    mergesIn,
    row: (number) => byNumber.get(number),
    isHidden: (column) => raw.hidden.some(([first, last]) => column >= first && column <= last),
  };
}

type OwnRow = GridRow & { readonly cells: Map<number, Seen> };

function shownRow(name: string, { number, hidden, cells }: RawRow, book: BookFacts): OwnRow {
  const shown = new Map<number, Seen>();
  for (const [column, cell] of cells) {
    const seen = seenIn(cell, book, `“${name}”${addressOf(number, column)}`);
    if (seen.kind !== 'empty') shown.set(column, seen);
  }
  return { number, hidden, cells: shown };
}

const isCovered = (row: number, column: number, merges: readonly Merge[]): boolean =>
  merges.some((m) => column >= m.left && column <= m.right && (m.top !== row || m.left !== column));

interface RawSheet {
  readonly rows: OwnRow[];
  readonly merges: Merge[];
  /** First and last of columns nobody sees. */
  readonly hidden: (readonly [number, number])[];
}

/** No register of a city fills more; a few bytes each would otherwise fill the memory. */
const mostCells = 1_000_000;

function rawSheet(part: string, bytes: Uint8Array, shown: (row: RawRow) => OwnRow): RawSheet {
  const sheet: RawSheet = { rows: [], merges: [], hidden: [] };
  let left = mostCells;
  const rows = rowsVisitor((row) => {
    left -= row.cells.size;
    if (left < 0) throw new Unreadable('workbook-too-large', `工作簿里的“${part}”填了超过${mostCells / 10_000}万格`);
    sheet.rows.push(shown(row));
  });
  visit(part, bytes, {
    ...rows,
    open(name, tag, parent) {
      if (name === 'mergeCell' && parent === 'mergeCells') sheet.merges.push(mergeOf(attribute(tag, 'ref') ?? ''));
      else if (name === 'col' && parent === 'cols' && isUnseen(tag))
        sheet.hidden.push([Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))]);
      else rows.open(name, tag, parent);
    },
  });
  return sheet;
}

const isUnseen = (tag: string): boolean => isOn(tag, 'hidden') || Number(attribute(tag, 'width') ?? 1) === 0;

/** What a cell shows by itself. */
export function seenAt(grid: Grid, row: number, column: number): Seen {
  const master = masterOf(grid, row, column);
  return master === null
    ? (grid.row(row)?.cells.get(column) ?? empty)
    : { kind: 'covered', master: addressOf(master.top, master.left) };
}

/** The merge that lies over a cell and begins elsewhere. */
export const masterOf = (grid: Grid, row: number, column: number): Merge | null =>
  grid.mergesIn(row).find((m) => column >= m.left && column <= m.right && (m.top !== row || m.left !== column)) ?? null;

/** What a reader sees across a row, by column, and where it stands: a merge shows what it holds over all its width. */
export function across(grid: Grid, row: number): ReadonlyMap<number, { readonly seen: Seen; readonly at: string }> {
  const found = new Map<number, { seen: Seen; at: string }>();
  for (const [column, seen] of grid.row(row)?.cells ?? []) found.set(column, { seen, at: addressOf(row, column) });
  for (const { top, left, right } of grid.mergesIn(row)) {
    const seen = grid.row(top)?.cells.get(left);
    if (seen === undefined) continue;
    for (let column = left; column <= right; column += 1) found.set(column, { seen, at: addressOf(top, left) });
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}
