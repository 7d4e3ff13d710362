import type { Origin } from '../../diagnostic.ts';
import type { Seen as CellSeen } from '../../workbook/seen.ts';
import type { Sheet } from '../sheets/column.ts';
import { visible } from '../words/normal.ts';

/** What stands in a cell, before anyone asks what it should be: of a workbook, or of a YAML file. */
export type Seen = CellSeen | { readonly kind: 'list'; readonly items: readonly string[] } | { readonly kind: 'map' };

export interface Cell {
  readonly seen: Seen;
  readonly at: Origin;
  /** Taken over from a cell merged downwards: the row itself says nothing here. */
  readonly inherited?: true;
}

/** 行 — one row of any source, cells by column key (`years/2023/value` for a figure of a year). */
export interface TableRow {
  readonly at: Origin;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** Rows of one source under the sheet they belong to, in the order met; a sheet may be there and hold none. */
export type SourceRows = readonly {
  readonly file: string;
  readonly sheet: Sheet;
  readonly rows: readonly TableRow[];
  /** Where each column's heading stands, by column key; sources without headings have none. */
  readonly heads?: readonly (readonly [key: string, at: Origin])[];
}[];

export const isEmpty = (seen: Seen): boolean =>
  seen.kind === 'empty' || seen.kind === 'covered' || (seen.kind === 'text' && !visible.test(seen.text));

/** As the clerk sees it; empty for an empty cell. */
export function shown(seen: Seen): string {
  switch (seen.kind) {
    case 'empty':
    case 'covered':
      return '';
    case 'text':
      return seen.text;
    case 'number':
      return seen.shown;
    case 'day':
      return seen.day;
    case 'flag':
      return seen.flag ? '是' : '否';
    case 'list':
      return seen.items.join('、');
    case 'map':
      return '{…}';
    case 'error':
      return seen.shown;
    case 'uncached':
      return `=${seen.formula}`;
  }
}
