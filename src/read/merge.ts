import type { Origin } from '../diagnostic.ts';
import { remark, type Say } from './codes/index.ts';
import type { ReadRow } from './row/row.ts';
import type { Sheet } from './sheets/column.ts';

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

/** Sheets whose rows several departments fill in together: the same row in two files is one row. */
const shared = new Set(['profile', 'indicators', 'registry']);

/** One row a name: rows that complete one another are joined, rows that contradict are said with both places. */
export function mergeRows(sheet: Sheet, rows: readonly ReadRow[], say: Say): ReadRow[] {
  if (sheet.identity.length === 0) return [...rows];
  const byName = new Map<string, ReadRow>();
  for (const row of rows) {
    const name = sheet.identity.map((key) => String(row.value[key] ?? '')).join('\u0001');
    const first = byName.get(name);
    if (first === undefined) byName.set(name, row);
    else if (shared.has(sheet.key)) byName.set(name, join(sheet, first, row, say));
    else if (!sameFields(first.value, row.value)) sayTwice(sheet, first, row, say);
  }
  return [...byName.values()];
}

const sameFields = (a: Fields, b: Fields): boolean => JSON.stringify(a) === JSON.stringify(b);

function sayTwice(sheet: Sheet, first: ReadRow, row: ReadRow, say: Say): void {
  const name = sheet.identity
    .map((key) => String(row.value[key] ?? ''))
    .filter((word) => word !== '')
    .join(' ');
  const related = [{ at: first.at(), message: '已读取的一行' }];
  say(remark('row-twice', row.at(), `“${sheet.name}”里“${name}”出现两次，内容不同`, { related }));
}

interface YearFields extends Fields {
  readonly year: number;
}

function join(sheet: Sheet, first: ReadRow, second: ReadRow, say: Say): ReadRow {
  const from = new Map<string, ReadRow>();
  const pick = (path: Path, a: unknown, b: unknown): unknown => {
    if (isBlank(b) || JSON.stringify(a) === JSON.stringify(b)) return a;
    if (isBlank(a)) {
      from.set(path.join('/'), second);
      return b;
    }
    if (Array.isArray(a) && Array.isArray(b)) return [...new Set([...a, ...b])];
    sayConflict(sheet, path, { first, second, a, b }, say);
    return a;
  };
  const keys = new Set([...Object.keys(first.value), ...Object.keys(second.value)]);
  const value: Record<string, unknown> = {};
  for (const key of keys) {
    if (key !== 'years') value[key] = pick([key], first.value[key], second.value[key]);
  }
  if (sheet.key === 'indicators') value.years = joinYears(first, second, pick);
  return { value, at: (...path) => placeIn(value, path, from, first) };
}

function joinYears(
  first: ReadRow,
  second: ReadRow,
  pick: (path: Path, a: unknown, b: unknown) => unknown,
): YearFields[] {
  const [left, right] = [first, second].map((row) => row.value.years as readonly YearFields[]) as [
    readonly YearFields[],
    readonly YearFields[],
  ];
  const years = [...new Set([...left, ...right].map((y) => y.year))].sort((a, b) => a - b);
  return years.map((year) => {
    const a = left.find((y) => y.year === year);
    const b = right.find((y) => y.year === year);
    const term = (key: string): unknown => pick(['years', year, key], a?.[key] ?? null, b?.[key] ?? null);
    return { year, numerator: term('numerator'), denominator: term('denominator'), value: term('value') };
  });
}

/** Years are addressed by their number on the way down, as their position may differ in the two rows. */
function placeIn(value: Fields, path: Path, from: ReadonlyMap<string, ReadRow>, first: ReadRow): Origin {
  const [head, index, ...rest] = path;
  const years = value.years as readonly YearFields[] | undefined;
  const year = head === 'years' && typeof index === 'number' ? (years?.[index]?.year ?? index) : index;
  const plainPath = [head, year, ...rest].filter((p) => p !== undefined);
  for (let length = plainPath.length; length > 0; length -= 1) {
    const row = from.get(plainPath.slice(0, length).join('/'));
    if (row !== undefined) return row.at(...plainPath);
  }
  return first.at(...plainPath);
}

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

function sayConflict(
  sheet: Sheet,
  path: Path,
  { first, second, a, b }: { first: ReadRow; second: ReadRow; a: unknown; b: unknown },
  say: Say,
): void {
  const id = sheet.identity
    .map((key) => String(first.value[key] ?? ''))
    .join(' ')
    .trim();
  const named = String(first.value.name ?? second.value.name ?? '');
  const number = sheet.key === 'indicators' ? `指标${id}` : '';
  const name = named === '' || named === id ? number || `“${id}”` : `${number}“${named}”`;
  const what = titleOf(sheet, path);
  const related = [{ at: first.at(...path), message: `这里是“${String(a)}”` }];
  say(
    remark('values-conflict', second.at(...path), `${name}的“${what}”：这里是“${String(b)}”，另一处是“${String(a)}”`, {
      related,
    }),
  );
}

const terms: Record<string, string> = { numerator: '分子', denominator: '分母', value: '数值' };

function titleOf(sheet: Sheet, path: Path): string {
  if (path[0] === 'years') return `${path[1]}年${terms[String(path[2])] ?? ''}`;
  return sheet.columns.find((c) => c.key === path[0])?.title ?? String(path[0]);
}
