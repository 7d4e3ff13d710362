import { addressOf } from '../../workbook/address.ts';
import { across, type Grid, seenAt } from '../../workbook/grid.ts';
import { type Merge, rangeOf } from '../../workbook/merges.ts';
import { remark } from '../codes/index.ts';
import { isEmpty } from '../row/cell.ts';
import type { HeadTexts } from './header.ts';
import type { Reading } from './sheet.ts';

interface Body {
  readonly grid: Grid;
  /** Row of the headings; the data are below. */
  readonly header: number;
}

/** Hidden content is read all the same; one note a sheet says where it is. */
export function hiddenPlaces(
  { file, name, say }: Reading,
  { grid, header, hidden }: Body & { readonly hidden: boolean },
  titles: HeadTexts,
): void {
  const rows = grid.rows.filter((row) => row.number > header && row.hidden).map(({ number }) => number);
  const columns = [...titles].filter(([column]) => grid.isHidden(column)).map(([, title]) => title.trim());
  const places = [
    hidden ? '整张表' : '',
    rows.length === 0 ? '' : `第${spans(rows)}行`,
    columns.length === 0 ? '' : `列“${columns.join('”“')}”`,
  ].filter((place) => place !== '');
  if (places.length === 0) return;
  say(remark('sheet-hidden', { file, sheet: name }, `“${name}”有隐藏的内容（${places.join('，')}），照常读取`));
}

/** Words over the cells look as if they were part of the table. */
export function sayDrawn({ file, name, say }: Reading, paragraphs: readonly string[]): void {
  const [first] = paragraphs;
  if (first === undefined) return;
  const words = `“${first.slice(0, 30)}${first.length > 30 ? '……' : ''}”${paragraphs.length > 1 ? `等${paragraphs.length}段` : ''}`;
  say(
    remark(
      'sheet-drawn-text',
      { file, sheet: name, quote: first },
      `“${name}”的文本框、图形里写着${words}，不作为数据读取`,
    ),
  );
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
  { file, name, sheet, say }: Reading,
  { grid, header, columns }: Body & { readonly columns: ReadonlyMap<string, number> },
): void {
  for (const merge of grid.merges) {
    const { top, left, bottom, right } = merge;
    if (top <= header || isEmpty(seenAt(grid, top, left))) continue;
    const touched = sheet.columns.filter(({ key }) => within(merge, columns.get(key) ?? 0));
    const isGroup = left === right && touched.every((c) => c.fillDown);
    const isHeading = top === bottom && right - left >= 2 && aloneInRow(grid, top);
    if (touched.length === 0 || isGroup || isHeading) continue;
    const [cell, range] = [addressOf(top, left), rangeOf(merge)];
    const required = bottom > top && touched.some((c) => c.required);
    const message = required
      ? `“${range}”合并了，“${touched[0]?.title}”是必填列，第${lines(top + 1, bottom)}行因此没有读取`
      : `“${range}”合并了，内容只算在 ${cell}，其余按空读取`;
    say(remark('cells-merged', { file, sheet: name, cell }, message, required ? { severity: 'error' } : {}));
  }
}

const within = ({ left, right }: Merge, column: number): boolean => column >= left && column <= right;

const aloneInRow = (grid: Grid, row: number): boolean =>
  new Set([...across(grid, row).values()].filter(({ seen }) => !isEmpty(seen)).map(({ at }) => at)).size === 1;
