import type { Worksheet } from 'exceljs';
import { remark, type Say } from '../codes/index.ts';
import { isEmpty } from '../row/cell.ts';
import type { Sheet } from '../sheets/column.ts';
import { columnNumber } from './guard.ts';
import type { HeadTexts } from './header.ts';
import { seenIn } from './seen.ts';

/** Hidden content is read all the same; one note a sheet says where it is. */
export function hiddenPlaces(file: string, worksheet: Worksheet, header: number, titles: HeadTexts, say: Say): void {
  const rows: number[] = [];
  worksheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (number > header && row.hidden && row.actualCellCount > 0) rows.push(number);
  });
  const columns = [...titles].filter(([column]) => worksheet.getColumn(column).hidden).map(([, title]) => title.trim());
  const places = [
    worksheet.state === 'visible' ? '' : '整张表',
    rows.length === 0 ? '' : `第${spans(rows)}行`,
    columns.length === 0 ? '' : `列“${columns.join('”“')}”`,
  ].filter((place) => place !== '');
  if (places.length === 0) return;
  const message = `“${worksheet.name}”有隐藏的内容（${places.join('，')}），照常读取`;
  say(remark('sheet-hidden', { file, sheet: worksheet.name }, message));
}

/** 3, 4, 5, 9 → 3—5、9 */
function spans(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([a, b]) => (a === b ? `${a}` : `${a}—${b}`)).join('、');
}

const lines = (first: number, last: number): string => (first === last ? `${first}` : `${first}—${last}`);

/** Merges over data cells, but for groups merged downwards in a column that allows it. */
export function sayMerges(
  file: string,
  worksheet: Worksheet,
  header: number,
  sheet: Sheet,
  columns: ReadonlyMap<string, number>,
  say: Say,
): void {
  const byNumber = new Map([...columns].map(([key, number]) => [number, key]));
  for (const range of worksheet.model.merges ?? []) {
    const [, left = '', top, right = '', bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
    const [first, last] = [columnNumber(left), columnNumber(right)];
    if (Number(top) <= header || isEmpty(seenIn(worksheet.getCell(`${left}${top}`)))) continue;
    const touched = [...byNumber].filter(([number]) => number >= first && number <= last).map(([, key]) => key);
    const known = sheet.columns.filter((c) => touched.includes(c.key));
    const isGroup = first === last && known.every((c) => c.fillDown);
    const isHeading = top === bottom && last - first >= 2 && aloneInRow(worksheet, Number(top));
    if (touched.length === 0 || isGroup || isHeading) continue;
    const required = Number(bottom) > Number(top) && known.some((c) => c.required);
    const message = required
      ? `“${range}”合并了，“${known[0]?.title}”是必填列，第${lines(Number(top) + 1, Number(bottom))}行因此没有读取`
      : `“${range}”合并了，内容只算在 ${left}${top}，其余按空读取`;
    const at = { file, sheet: worksheet.name, cell: `${left}${top}` };
    say(remark('cells-merged', at, message, required ? { severity: 'error' } : {}));
  }
}

function aloneInRow(worksheet: Worksheet, number: number): boolean {
  const masters = new Set<string>();
  worksheet.getRow(number).eachCell({ includeEmpty: false }, (cell) => {
    const master = cell.isMerged ? cell.master : cell;
    if (!isEmpty(seenIn(master))) masters.add(master.address);
  });
  return masters.size === 1;
}
