import type { Room } from './room.ts';

/** One tag as the room keeper sees it: its attributes by name, numbers in twips. */
export interface Seen {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** Name of the element around it. */
  readonly around: string | undefined;
  number(attribute: string): number;
  word(attribute: string): string | undefined;
}

interface Cell {
  width: number | null;
  span: number;
  margins: number | null;
}
interface Table {
  readonly grid: number[];
  margins: number;
  column: number;
  rowHeight: number | null;
  cell: Cell | null;
}

/** Rows at least this high are boxes drawn for a picture; lower ones are lines of text that may grow. */
const boxHeight = 1134;
/** Left and right of a cell where the form does not say. */
const cellMargin = 108;

/** Follows tables, also one inside another's cell. */
export interface CellKeeper {
  see(tag: Seen): void;
  /** The cells in sight, outermost first, between their margins. */
  rooms(): Room[];
}

export function keepCells(): CellKeeper {
  const tables: Table[] = [];
  return {
    see: (tag) => {
      const table = tables.at(-1);
      if (tag.name === 'w:tbl') {
        if (tag.kind === 'open') tables.push({ grid: [], margins: 0, column: 0, rowHeight: null, cell: null });
        if (tag.kind === 'close') tables.pop();
      } else if (table !== undefined && tag.kind === 'close') leave(table, tag.name);
      else if (table !== undefined) changes[tag.name]?.(table, tag);
    },
    rooms: () => tables.flatMap(roomOf),
  };
}

function leave(table: Table, name: string): void {
  if (name !== 'w:tc') return;
  table.column += table.cell?.span ?? 1;
  table.cell = null;
}

type Change = (table: Table, tag: Seen) => void;

const margin: Change = (table, { around, number }) => {
  if (around === 'w:tblCellMar') table.margins += number('w:w') - cellMargin;
  if (around === 'w:tcMar' && table.cell !== null) table.cell.margins = (table.cell.margins ?? 0) + number('w:w');
};

const changes: Readonly<Record<string, Change>> = {
  'w:gridCol': ({ grid }, { number }) => grid.push(number('w:w')),
  'w:tr': (table) => Object.assign(table, { column: 0, rowHeight: null, cell: null }),
  'w:gridBefore': (table, { number }) => {
    table.column += number('w:val');
  },
  'w:trHeight': (table, { number }) => {
    table.rowHeight = number('w:val');
  },
  'w:tc': (table) => {
    table.cell = { width: null, span: 1, margins: null };
  },
  'w:tcW': ({ cell }, { number, word }) => {
    if (cell !== null && (word('w:type') ?? 'dxa') === 'dxa') cell.width = number('w:w') || null;
  },
  'w:gridSpan': ({ cell }, { number }) => {
    if (cell !== null) cell.span = Math.max(1, number('w:val'));
  },
  'w:left': margin,
  'w:start': margin,
  'w:right': margin,
  'w:end': margin,
};

/** As wide as its columns or as it says itself, whichever is less; a row's height counts where it is a box. */
function roomOf({ grid, column, cell, margins, rowHeight }: Table): Room[] {
  if (cell === null) return [];
  const columns = grid.slice(column, column + cell.span).reduce((a, b) => a + b, 0);
  const stated = [columns, cell.width ?? 0].filter((width) => width > 0);
  const taken = cell.margins ?? margins + 2 * cellMargin;
  return [
    {
      width: stated.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...stated) - taken,
      height: rowHeight !== null && rowHeight >= boxHeight ? rowHeight - 80 : Number.POSITIVE_INFINITY,
    },
  ];
}
