import type { Origin } from '../../diagnostic.ts';
import { addressOf } from '../../workbook/address.ts';
import { across, type Grid, masterOf, seenAt } from '../../workbook/grid.ts';
import type { BookSheet } from '../../workbook/open.ts';
import { remark, type Say } from '../codes/index.ts';
import { type Cell, isEmpty, type Seen, type SourceRows, shown, type TableRow } from '../row/cell.ts';
import type { Sheet } from '../sheets/column.ts';
import { exampleMark } from '../sheets/index.ts';
import { type HeadTexts, mapColumns, score } from './header.ts';
import { hiddenPlaces, sayMerges } from './oddities.ts';

/** Rows searched for the header. */
const headerDepth = 20;

/** The worksheet being read: where it stands, what it is, and where remarks go. */
export interface Reading {
  readonly file: string;
  readonly name: string;
  readonly sheet: Sheet;
  readonly say: Say;
}

/** All rows of a worksheet that may be facts, in order, and its headings; says everything odd about it. */
export function readSheet(reading: Reading, worksheet: BookSheet): SheetRows {
  const { file, name, sheet, say } = reading;
  const at = (row: number, column: number): Origin => ({ file, sheet: name, cell: addressOf(row, column) });
  const grid = worksheet.grid();
  const header = findHeader(grid, sheet);
  if (header === null) {
    if (isFilled(grid)) {
      const titles = sheet.columns.map((c) => c.title).join('、');
      const message = `“${name}”的前${headerDepth}行里找不到表头（${titles}），这张表没有读取`;
      say(remark('sheet-without-header', { file, sheet: name }, message));
    }
    return nothing;
  }
  const texts = headTexts(grid, header);
  const columns = mapColumns(sheet, texts, headTexts(grid, header - 1), (column) => at(header, column), say);
  if (sheet.columns.some((c) => c.required && !columns.has(c.key))) return nothing;
  hiddenPlaces(reading, { grid, header, hidden: worksheet.hidden }, texts);
  sayMerges(reading, { grid, header, columns });
  const heads = [...columns].map(([key, column]) => [key, at(header, column)] as const);
  return { rows: dataRows(reading, grid, header, columns), heads };
}

/** Blanks alone are nothing. */
export const isFilled = (grid: Grid): boolean =>
  grid.rows.some(({ cells }) => [...cells.values()].some((seen) => !isEmpty(seen)));

type SheetRows = Pick<SourceRows[number], 'rows' | 'heads'>;
const nothing: SheetRows = { rows: [] };

function findHeader(grid: Grid, sheet: Sheet): number | null {
  let best = { row: 0, score: 1 };
  for (let number = 1; number <= headerDepth; number += 1) {
    const found = score(sheet, headTexts(grid, number), headTexts(grid, number - 1));
    if (found > best.score) best = { row: number, score: found };
  }
  return best.row === 0 ? null : best.row;
}

const headTexts = (grid: Grid, row: number): HeadTexts =>
  new Map(
    [...across(grid, row)].flatMap(([column, { seen }]) => (isEmpty(seen) ? [] : [[column, shown(seen)] as const])),
  );

function dataRows(reading: Reading, grid: Grid, header: number, columns: ReadonlyMap<string, number>): TableRow[] {
  const { file, name } = reading;
  return grid.rows.flatMap(({ number }) => {
    if (number <= header) return [];
    const cells = new Map(
      [...columns].map(([key, column]) => [key, cellIn(reading, grid, { row: number, column }, key)] as const),
    );
    const at: Origin = { file, sheet: name, cell: addressOf(number, Math.min(...columns.values())) };
    return isFact(reading, grid, number, { at, cells }) ? [{ at, cells }] : [];
  });
}

type Place = { readonly row: number; readonly column: number };

function cellIn({ file, name, sheet }: Reading, grid: Grid, { row, column }: Place, key: string): Cell {
  const at: Origin = { file, sheet: name, cell: addressOf(row, column) };
  const master = masterOf(grid, row, column);
  const fills = sheet.columns.some((c) => c.key === key && c.fillDown);
  return master !== null && fills && master.left === column
    ? { at, seen: seenAt(grid, master.top, column), inherited: true }
    : { at, seen: seenAt(grid, row, column) };
}

/** Empty rows, section headings, totals and untouched examples are none; all but the empty are said. */
function isFact({ sheet, say }: Reading, grid: Grid, row: number, { at, cells }: TableRow): boolean {
  const filled = [...cells.values()].filter((c) => !isEmpty(c.seen) && c.inherited !== true);
  const title = sectionTitle(grid, row);
  if (title !== null) {
    say(remark('row-heading', at, `“${title.trim()}”像是分节标题，不作为数据读取`));
    return false;
  }
  if (filled.length === 0) return false;
  const first = shown(filled[0]?.seen ?? empty).trim();
  if (/^(合\s*计|小\s*计|总\s*计|共\s*计|汇\s*总)[:：]?$/.test(first)) {
    say(remark('row-total', at, `“${first}”行不作为数据读取`));
    return false;
  }
  if (!first.startsWith(exampleMark)) return true;
  if (!isUntouchedExample(sheet, cells)) say(remark('row-example-filled', at, '这一行仍标着“示例”，没有读取'));
  return false;
}

const empty: Seen = { kind: 'empty' };

/** What one merge across at least three columns says where it holds all there is in the row; else null. */
function sectionTitle(grid: Grid, row: number): string | null {
  const filled = [...across(grid, row).values()].filter(({ seen }) => !isEmpty(seen));
  const [first] = filled;
  const alone = first !== undefined && filled.length >= 3 && filled.every(({ at }) => at === first.at);
  return alone && first.at.replace(/^[A-Z]+/, '') === String(row) ? shown(first.seen) : null;
}

function isUntouchedExample(sheet: Sheet, cells: ReadonlyMap<string, Cell>): boolean {
  return sheet.columns.every((column) => {
    const text = shown(cells.get(column.key)?.seen ?? empty).trim();
    return text === '' || text.startsWith(exampleMark) || text === String(column.example ?? '').trim();
  });
}
