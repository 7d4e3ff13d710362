import type { SourceLine } from '../prose.ts';
import { type Part, sideBySide, type TableRow, wholeRows } from './table-rows.ts';

/** Characters that stand together; the origin of the first, in points from the foot of the page. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** The same, parted where a cell of a table may end. */
  readonly parts?: () => readonly Part[];
}

interface Row {
  readonly y: number;
  readonly glyphs: Glyphs[];
}

function rowsOf(glyphs: readonly Glyphs[]): Row[] {
  const rows: Row[] = [];
  for (const g of glyphs) {
    const row = rows.findLast((r) => Math.abs(r.y - g.y) < Math.max(2, g.size * 0.4));
    if (row) row.glyphs.push(g);
    else rows.push({ y: g.y, glyphs: [g] });
  }
  return rows.sort((a, b) => b.y - a.y);
}

const blankBesideHan =
  /(?<=[\p{Script=Han}，。、；：（）《》“”—]) +(?=\S)|(?<=\S) +(?=[\p{Script=Han}，。、；：（）《》“”—])/gu;

const withoutBlanks = (text: string): string => (text.includes(' ') ? text.replace(blankBesideHan, '') : text);

/** A row as read: its text, where it begins and ends, and whether wide gaps part it into cells. */
interface ReadRow {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly cells: boolean;
  readonly y: number;
  readonly glyphs: readonly Glyphs[];
}

/** A gap of most of a character parts table cells; smaller ones, and blanks beside Han, are justification. */
function readRow({ y, glyphs }: Row): ReadRow {
  const ordered = [...glyphs].sort((a, b) => a.x - b.x);
  const size = ordered[0]?.size ?? 12;
  const left = ordered[0]?.x ?? 0;
  let text = '';
  let right = left;
  let cells = false;
  for (const g of ordered) {
    const gap = (g.x - right) / g.size;
    if (gap > 0.8 && text !== '') cells = true;
    if (gap > 0.8 && text !== '') text += '\t';
    else if (gap > 0.3 && /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(g.text)) text += ' ';
    text += g.text;
    right = Math.max(right, g.x + g.width);
  }
  return { text: withoutBlanks(text).trimEnd(), left, right, size, cells, y, glyphs: ordered };
}

/** Short rows shut in between rows of a table are the rest of its cells. */
function cellRows(rows: readonly ReadRow[], width: number): boolean[] {
  const cells = rows.map((r) => r.cells);
  const narrow = (r: ReadRow | undefined): boolean => r !== undefined && r.right - r.left < width * 0.6;
  rows.forEach((row, i) => {
    if (!row.cells && narrow(row)) cells[i] = cells[i - 1] === true && rows.slice(i + 1, i + 4).some((r) => r.cells);
  });
  rows.forEach((row, i) => {
    if (!cells[i] && narrow(row) && cells[i - 1] && endsCell(rows, i, cells)) cells[i] = true;
  });
  for (let i = rows.length - 2; i >= 0; i -= 1)
    if (!cells[i] && narrow(rows[i]) && cells[i + 1] && ((cells[i - 1] ?? false) || beside(rows[i], rows[i + 1])))
      cells[i] = true;
  return cells;
}

/** Rows looked at above one that may be the last of a cell. */
const mostAbove = 12;

/**
 * 表尾的折行 — the last lines of a tall cell stand alone, at the foot of a table too: under a line of their own column that is
 * full, as far below it as another of its lines below another, and not under the first column, where text goes on behind a table.
 */
function endsCell(rows: readonly ReadRow[], i: number, cells: readonly boolean[]): boolean {
  const row = rows[i] as ReadRow;
  const from = Math.max(cells.lastIndexOf(false, i - 1) + 1, i - mostAbove);
  const above = rows.slice(from, i).map(tableRow);
  const edge = Math.min(...above.flatMap(({ parts }) => parts.map(({ left }) => left)));
  const right = (at: Part): number =>
    Math.max(
      ...above.flatMap(({ parts }) => parts.filter((p) => p.left < at.right && p.right > at.left).map((p) => p.right)),
    );
  const over = above.flatMap(({ y, parts }) =>
    parts.filter((p) => row.left > p.left - 1 && row.right < p.right + 1).map((part) => ({ y, part })),
  );
  const last = over.at(-1);
  if (last === undefined || last.part.left < edge + row.size) return false;
  const gap = last.y - row.y;
  const full = right(last.part) - last.part.right < row.size * 1.3;
  return full && gap > row.size * sideBySide && gap < row.size * 1.8;
}

/** Closer than a line of type: the first line of a head beside the middle of the others. */
const beside = (row: ReadRow | undefined, next: ReadRow | undefined): boolean =>
  row !== undefined && next !== undefined && row.y - next.y < row.size * sideBySide;

const pageMark = /^(?:[—–\-·\s]*\d{1,4}[—–\-·\s]*|第\s*\d+\s*页(?:\s*[，,]?\s*共\s*\d+\s*页)?)$/;

/**
 * Rows of a page as lines, page numbers left out, and the number of the line that follows: rows of a table put together are several
 * printed lines. Cells of tables and indents of more than a character are marked.
 */
export function readPage(
  glyphs: readonly Glyphs[],
  page: number,
  firstLine: number,
): { readonly lines: SourceLine[]; readonly next: number } {
  const rows = rowsOf(glyphs.filter((g) => g.text.trim() !== '')).map(readRow);
  const left = Math.min(...rows.map((r) => r.left));
  const right = Math.max(...rows.map((r) => r.right));
  const cells = cellRows(rows, right - left);
  const whole = wholeRows(rows.map((row, i) => (cells[i] ? tableRow(row) : null)));
  const lines: SourceLine[] = [];
  let line = firstLine;
  rows.forEach(({ text, left: first, right: last, size }, i) => {
    if (pageMark.test(text.trim())) return;
    const own = { line, page };
    line += 1;
    const joined = whole[i];
    if (joined === null) return;
    lines.push(
      cells[i]
        ? { ...own, text: joined === undefined ? text : withoutBlanks(joined), role: 'cell' }
        : { ...own, text, indented: first - left > size * 1.2, fills: right - last < size * 2.5 },
    );
  });
  return { lines, next: line };
}

/** A row by its parts, as a table is put together from them. */
const tableRow = ({ glyphs, y, size }: ReadRow): TableRow => ({
  y,
  size,
  parts: glyphs.flatMap(({ text, x, width, parts }) => parts?.() ?? [{ text: text.trim(), left: x, right: x + width }]),
});
