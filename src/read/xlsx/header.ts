import type { Origin } from '../../diagnostic.ts';
import { remark, type Say } from '../codes/index.ts';
import type { Sheet } from '../sheets/column.ts';
import { keyOf } from '../sheets/match.ts';
import { nearest } from '../words/nearest.ts';
import { heading } from '../words/normal.ts';

/** Text of the cells of one row, by column number; blanks left out. */
export type HeadTexts = ReadonlyMap<number, string>;

/** Known headings in a row, read with the row above it; the header row is the one with most. */
export const score = (sheet: Sheet, texts: HeadTexts, above: HeadTexts): number =>
  new Set([...texts].flatMap(([column, text]) => keyOf(sheet, text, above.get(column)) ?? [])).size;

/** Column numbers by key; says unknown, missing and repeated columns. */
export function mapColumns(
  sheet: Sheet,
  texts: HeadTexts,
  above: HeadTexts,
  at: (column: number) => Origin,
  say: Say,
): Map<string, number> {
  const { file, sheet: sheetName = sheet.name } = at(1);
  const columns = new Map<string, number>();
  const unknown: [number, string][] = [];
  for (const [number, text] of texts) {
    const key = keyOf(sheet, text, above.get(number));
    const first = key === undefined ? undefined : columns.get(key);
    if (key === undefined) unknown.push([number, text]);
    else if (first === undefined) columns.set(key, number);
    else sayTwice(sheet, text, at(number), at(first), say);
  }
  for (const [number, text] of unknown) sayUnknown(sheet, text, columns, at(number), say);
  for (const column of sheet.columns.filter((c) => c.required && !columns.has(c.key))) {
    say(remark('column-missing', { file, sheet: sheetName }, `“${sheet.name}”缺少必需的列“${column.title}”`));
  }
  return columns;
}

function sayTwice(sheet: Sheet, text: string, at: Origin, first: Origin, say: Say): void {
  const related = [{ at: first, message: '已读取的一列' }];
  say(remark('column-twice', { ...at, quote: text }, `“${sheet.name}”的“${text.trim()}”列出现两次`, { related }));
}

function sayUnknown(sheet: Sheet, text: string, found: ReadonlyMap<string, number>, at: Origin, say: Say): void {
  const titles = sheet.columns.filter((c) => !found.has(c.key)).map((c) => c.title);
  const near =
    nearest(heading(text), titles) ??
    nearest(
      heading(text),
      sheet.columns.map((c) => c.title),
    );
  const message = `“${sheet.name}”有认不出的列“${text.trim()}”，没有读取`;
  const hint = near === undefined ? {} : { hint: `是不是“${near}”？是就把列名改成“${near}”；只供自己看的列可以不管。` };
  say(remark('column-unknown', { ...at, quote: text }, message, hint));
}
