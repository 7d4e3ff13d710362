import type { Row, Worksheet } from 'exceljs';
import type { Origin } from '../../diagnostic.ts';
import { remark, type Say } from '../codes/index.ts';
import { type Cell, isEmpty, type Seen, type SourceRows, shown, type TableRow } from '../row/cell.ts';
import type { Sheet } from '../sheets/column.ts';
import { exampleMark } from '../sheets/index.ts';
import { type HeadTexts, mapColumns, score } from './header.ts';
import { hiddenPlaces, sayMerges } from './oddities.ts';
import { seenIn } from './seen.ts';

/** Rows searched for the header. */
const headerDepth = 20;

/** All rows of a worksheet that may be facts, in order, and its headings; says everything odd about it. */
export function readSheet(file: string, worksheet: Worksheet, sheet: Sheet, say: Say): SheetRows {
  const at = (row: number, column: number): Origin => ({
    file,
    sheet: worksheet.name,
    cell: worksheet.getRow(row).getCell(column).address,
  });
  const header = findHeader(worksheet, sheet);
  if (header === null) {
    if (worksheet.actualRowCount > 0) {
      const titles = sheet.columns.map((c) => c.title).join('、');
      const message = `“${worksheet.name}”的前${headerDepth}行里找不到表头（${titles}），这张表没有读取`;
      say(remark('sheet-without-header', { file, sheet: worksheet.name }, message));
    }
    return nothing;
  }
  const above = headTexts(worksheet.findRow(header - 1));
  const texts = headTexts(worksheet.getRow(header));
  const columns = mapColumns(sheet, texts, above, (column) => at(header, column), say);
  if (sheet.columns.some((c) => c.required && !columns.has(c.key))) return nothing;
  hiddenPlaces(file, worksheet, header, texts, say);
  sayMerges(file, worksheet, header, sheet, columns, say);
  const heads = [...columns].map(([key, column]) => [key, at(header, column)] as const);
  return { rows: dataRows(file, worksheet, sheet, header, columns, say), heads };
}

type SheetRows = Pick<SourceRows[number], 'rows' | 'heads'>;
const nothing: SheetRows = { rows: [] };

function findHeader(worksheet: Worksheet, sheet: Sheet): number | null {
  let best = { row: 0, score: 1 };
  for (let number = 1; number <= Math.min(headerDepth, worksheet.rowCount); number += 1) {
    const found = score(sheet, headTexts(worksheet.findRow(number)), headTexts(worksheet.findRow(number - 1)));
    if (found > best.score) best = { row: number, score: found };
  }
  return best.row === 0 ? null : best.row;
}

function headTexts(row: Row | undefined): HeadTexts {
  const texts = new Map<number, string>();
  row?.eachCell({ includeEmpty: false }, (cell, column) => {
    const seen = seenIn(cell.isMerged ? cell.master : cell);
    if (!isEmpty(seen)) texts.set(column, shown(seen));
  });
  return texts;
}

function dataRows(
  file: string,
  worksheet: Worksheet,
  sheet: Sheet,
  header: number,
  columns: ReadonlyMap<string, number>,
  say: Say,
): TableRow[] {
  const rows: TableRow[] = [];
  worksheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (number <= header) return;
    const cells = new Map<string, Cell>();
    for (const [key, column] of columns) cells.set(key, cellIn(file, worksheet, sheet, row, key, column));
    const at: Origin = { file, sheet: worksheet.name, cell: row.getCell(Math.min(...columns.values())).address };
    if (isFact(sheet, row, { at, cells }, say)) rows.push({ at, cells });
  });
  return rows;
}

function cellIn(file: string, worksheet: Worksheet, sheet: Sheet, row: Row, key: string, column: number): Cell {
  const cell = row.getCell(column);
  const at: Origin = { file, sheet: worksheet.name, cell: cell.address };
  const seen = seenIn(cell);
  const fills = sheet.columns.some((c) => c.key === key && c.fillDown);
  const fillsDown = seen.kind === 'covered' && fills && cell.master.fullAddress.col === column;
  return fillsDown ? { at, seen: seenIn(cell.master), inherited: true } : { at, seen };
}

/** Empty rows, section headings, totals and untouched examples are none; all but the empty are said. */
function isFact(sheet: Sheet, row: Row, { at, cells }: TableRow, say: Say): boolean {
  const filled = [...cells.values()].filter((c) => !isEmpty(c.seen) && c.inherited !== true);
  if (isHeading(row)) {
    say(remark('row-heading', at, `“${shown(filled[0]?.seen ?? empty)}”像是分节标题，不作为数据读取`));
    return false;
  }
  if (filled.length === 0) return false;
  const first = shown(filled[0]?.seen ?? empty).trim();
  if (/^(合\s*计|小\s*计|总\s*计|共\s*计)[:：]?$/.test(first)) {
    say(remark('row-total', at, `“${first}”行不作为数据读取`));
    return false;
  }
  if (!first.startsWith(exampleMark)) return true;
  if (!isUntouchedExample(sheet, cells)) say(remark('row-example-filled', at, '这一行仍标着“示例”，没有读取'));
  return false;
}

const empty: Seen = { kind: 'empty' };

/** One merge across at least three columns that holds all there is in the row. */
function isHeading(row: Row): boolean {
  const masters = new Map<string, number>();
  row.eachCell({ includeEmpty: false }, (cell) => {
    const master = cell.isMerged ? cell.master.address : cell.address;
    if (!isEmpty(seenIn(cell.isMerged ? cell.master : cell))) masters.set(master, (masters.get(master) ?? 0) + 1);
  });
  const [only] = [...masters.entries()];
  return masters.size === 1 && only !== undefined && only[1] >= 3 && only[0].endsWith(String(row.number));
}

function isUntouchedExample(sheet: Sheet, cells: ReadonlyMap<string, Cell>): boolean {
  return sheet.columns.every((column) => {
    const text = shown(cells.get(column.key)?.seen ?? empty).trim();
    return text === '' || text.startsWith(exampleMark) || text === String(column.example ?? '').trim();
  });
}
