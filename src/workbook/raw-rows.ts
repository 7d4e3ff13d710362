import { addressOf, lastColumn, lastRow, placeOf } from './address.ts';
import type { RawCell } from './cell.ts';
import { attribute, isOn, type Visitor } from './markup.ts';
import { cellReader } from './raw-cell.ts';
import { damaged } from './unreadable.ts';

/** A row as it stands in the file; cells that hold nothing are left out. */
export interface RawRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: Map<number, RawCell>;
}

/** Reads the rows of a sheet that hold anything. @throws Unreadable */
export function rowsVisitor(keep: (row: RawRow) => void): Required<Visitor> {
  const place = placing();
  const reader = cellReader();
  let row: { readonly tag: string; readonly number: number; readonly cells: RawRow['cells'] } | null = null;
  let column = 0;
  return {
    open(name, tag, parent) {
      if (name === 'row' && parent === 'sheetData') {
        row = { tag, number: place.row(tag), cells: new Map() };
      } else if (name === 'c' && parent === 'row') {
        column = place.column(tag);
        reader.begin(tag);
      } else reader.open(name, tag, parent);
    },
    text: reader.text,
    close(name) {
      reader.close(name);
      const cell = name === 'c' ? reader.end() : null;
      if (cell !== null) row?.cells.set(column, cell);
      if (name !== 'row' || row === null) return;
      if (row.cells.size > 0) keep({ number: row.number, cells: row.cells, hidden: isUnseen(row.tag) });
      row = null;
    },
  };
}

const isUnseen = (tag: string): boolean => isOn(tag, 'hidden') || Number(attribute(tag, 'ht') ?? 1) === 0;
const reference = /\sr\s*=\s*["']([^"']*)/;

/**
 * Where rows and cells stand: they may say so, and those that do not follow the one before (ECMA-376-1, 18.3.1.4 and 18.3.1.73).
 * Of two in one place nobody knows which counts. @throws Unreadable
 */
function placing() {
  const rows = new Set<number>();
  const columns = new Set<number>();
  let [row, column] = [0, 0];
  const given = (tag: string): string | undefined => reference.exec(tag)?.[1];
  return {
    row(tag: string): number {
      row = Number(given(tag) ?? row + 1);
      if (!(Number.isInteger(row) && row >= 1 && row <= lastRow)) throw damaged(`行号“${given(tag) ?? row}”不在表上`);
      if (rows.has(row)) throw damaged(`第${row}行出现了两次`);
      rows.add(row);
      columns.clear();
      column = 0;
      return row;
    },
    column(tag: string): number {
      const address = given(tag);
      const place = address === undefined ? { row, column: column + 1 } : placeOf(address);
      if (place === null || place.column > lastColumn)
        throw damaged(`单元格“${address ?? addressOf(row, column + 1)}”不在表上`);
      if (place.row !== row) throw damaged(`单元格${address}写在第${row}行里`);
      column = place.column;
      if (columns.has(column)) throw damaged(`单元格${addressOf(row, column)}出现了两次`);
      columns.add(column);
      return column;
    },
  };
}
