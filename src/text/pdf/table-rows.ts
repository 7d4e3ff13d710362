/** A stretch of a printed row that no gap parts. */
export interface Part {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface TableRow {
  readonly y: number;
  readonly size: number;
  readonly parts: readonly Part[];
}

/** In font sizes: lines of one cell stand further apart. */
export const sideBySide = 0.95;

interface Column {
  left: number;
  right: number;
}

/** What a printed row says, column by column. */
interface Cells extends TableRow {
  readonly texts: (string | undefined)[];
  /** Where each cell's last line ends. */
  readonly ends: (number | undefined)[];
  readonly at: number;
}

/**
 * 整行 — printed rows of tables whose cells run over several lines, put together: for each printed row the text of the table row
 * that begins there, its cells parted by tabs; null where it goes on, undefined where the row stays as it is. Columns are told by
 * the gutters that run through all rows of a table.
 */
export function wholeRows(rows: readonly (TableRow | null)[]): (string | null | undefined)[] {
  const out: (string | null | undefined)[] = rows.map(() => undefined);
  for (let from = 0; from < rows.length; from += 1) {
    const block: TableRow[] = [];
    for (let i = from; rows[i]; i += 1) block.push(rows[i] as TableRow);
    for (const [i, text] of tableIn(block)) out[from + i] = text;
    from += block.length;
  }
  return out;
}

/** Lines that follow a table at once, and are none of its rows. */
const mostBehind = 6;
function tableIn(block: readonly TableRow[]): Map<number, string | null> {
  for (let behind = 0; behind <= mostBehind && block.length - behind > 2; behind += 1) {
    const found = joined(block.slice(0, block.length - behind));
    if (found !== null) return found;
  }
  return new Map();
}

/** Null where gutters do not tell its columns. */
function joined(block: readonly TableRow[]): Map<number, string | null> | null {
  const out = new Map<number, string | null>();
  const columns = columnsOf(block);
  if (columns.length < 3) return null;
  const cells = block.map((row, at) => cellsOf(row, at, columns));
  if (cells.some((row) => row === null)) return null;
  const groups = grouped(cells as Cells[], columns, pitchOf(cells as Cells[]));
  if (groups.every(({ length }) => length === 1)) return out;
  const rows = groups.map((group) =>
    columns.map((_, column) => group.map(({ texts }) => texts[column] ?? '').join('')),
  );
  const kept = together(rows);
  groups.forEach(([first, ...rest], i) => {
    if (first !== undefined) out.set(first.at, textOf(rows[i] ?? [], kept));
    for (const { at } of rest) out.set(at, null);
  });
  return out;
}

/** Stretches no gutter parts. */
function columnsOf(block: readonly TableRow[]): Column[] {
  // A row of one cell may be a heading across the whole table.
  const parts = block.flatMap(({ parts }) => (parts.length > 1 ? parts : [])).sort((a, b) => a.left - b.left);
  const columns: Column[] = [];
  for (const { left, right } of parts) {
    const last = columns.at(-1);
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

/** Null where two parts stand in one column with a wide gap between: then the gutters have not told the columns. */
function cellsOf(row: TableRow, at: number, columns: readonly Column[]): Cells | null {
  const texts: (string | undefined)[] = [];
  const ends: (number | undefined)[] = [];
  for (const { text, left, right } of row.parts) {
    const column = columns.findIndex((c) => left < c.right && right > c.left);
    const end = ends[column];
    if (column < 0 || (end !== undefined && left - end > row.size * 0.8)) return null;
    texts[column] = (texts[column] ?? '') + text;
    ends[column] = right;
  }
  return { ...row, texts, ends, at };
}

/** In characters: a label of two or three may well reach to the end of its column. */
const narrow = 3.5;
const opening = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d{1,3}$)/u;

function grouped(rows: readonly Cells[], columns: readonly Column[], pitch: number): Cells[][] {
  const groups: Cells[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group !== undefined && !beyond(group, row, pitch) && goesOn(group, row, columns)) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** In font sizes: as far as two distances may differ and be the same. */
const slack = 0.08;

/**
 * From a line of a cell to its next: the least distance that lines of one column have twice. Between rows there is that and the
 * frame, so that a line further down is none of the cell; where no cell has two lines, it is the distance of rows.
 */
function pitchOf(rows: readonly Cells[]): number {
  const last: (number | undefined)[] = [];
  const gaps: number[] = [];
  for (const { y, size, texts } of rows)
    texts.forEach((_, column) => {
      const gap = (last[column] ?? Number.NaN) - y;
      if (gap > size * sideBySide) gaps.push(gap);
      last[column] = y;
    });
  const sorted = gaps.sort((a, b) => a - b);
  return sorted.find((gap, i) => (sorted[i + 1] ?? Number.POSITIVE_INFINITY) - gap < 0.3) ?? Number.POSITIVE_INFINITY;
}

/** Whether a line of the row stands further below the one above it in its column than lines of a cell do. */
const beyond = (group: readonly Cells[], { y, size, texts }: Cells, pitch: number): boolean =>
  texts.some((_, column) => {
    const above = group.findLast((line) => line.texts[column] !== undefined);
    return above !== undefined && above.y - y > pitch + size * slack;
  });

/** Lines closer than a line of type stand side by side; else a cell goes on where its line before is full. */
function goesOn(group: readonly Cells[], row: Cells, columns: readonly Column[]): boolean {
  const above = group.at(-1) as Cells;
  const gap = above.y - row.y;
  if (gap < above.size * sideBySide) return true;
  if (gap > above.size * 1.8) return false;
  const filled = (column: number): boolean => {
    const end = group.findLast(({ ends }) => ends[column] !== undefined)?.ends[column];
    const { left, right } = columns[column] as Column;
    return end !== undefined && right - end < above.size * 1.3 && end - left > above.size * narrow;
  };
  const own = row.texts.flatMap((text, column) => (text === undefined ? [] : [column]));
  const before = above.texts.flatMap((text, column) => (text === undefined ? [] : [column]));
  if (own.some((column) => opening.test(row.texts[column] ?? ''))) {
    // 3 in the middle of a name of three lines.
    return before.length < own.length && before.every((column) => filled(column) && row.texts[column] !== undefined);
  }
  if (own.length < columns.length && own.every(filled)) return true;
  return before.length < own.length && before.every((column) => filled(column) && row.texts[column] !== undefined);
}

/** A head in the middle of its column and numbers at its edge: columns side by side that no row has both of are one. */
function together(rows: readonly (readonly string[])[]): number[][] {
  const kept: number[][] = [];
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const last = kept.at(-1);
    const apart = last === undefined || rows.some((row) => row[column] !== '' && last.some((c) => row[c] !== ''));
    if (apart) kept.push([column]);
    else last.push(column);
  }
  return kept;
}

function textOf(row: readonly string[], kept: readonly (readonly number[])[]): string {
  const cells = kept.map((columns) => columns.map((column) => row[column] ?? '').join(''));
  while (cells.at(-1) === '') cells.pop();
  return cells.map((text) => (text === '' ? ' ' : text)).join('\t');
}
