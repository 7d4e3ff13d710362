import type { Diagnostic, Located, Origin } from '../diagnostic.ts';
import type { StandardPack } from '../model/pack.ts';
import type { Settings } from '../model/settings.ts';
import { remark } from './codes/index.ts';
import type { SourceRows } from './row/cell.ts';
import { yearOfKey } from './sheets/figures.ts';

interface YearColumns {
  readonly sheet: string;
  readonly heads: readonly (readonly [year: number, at: Origin])[];
  /** Ascending, each once. */
  readonly years: readonly number[];
}

/**
 * 年度列 held against 年度: a sheet made for an earlier year has no column for the reporting year, one made for a later year
 * lacks the first ones. A sheet with fewer columns than asked for, as a department fills it in, is none of either.
 */
export function unfitYears(
  sources: SourceRows,
  { indicators }: Pick<StandardPack, 'indicators'>,
  settings: Located<Settings>,
): Diagnostic[] {
  const { year } = settings.value;
  const span = Math.max(1, ...indicators.map((indicator) => indicator.years));
  const wanted = Array.from({ length: span }, (_, i) => year - span + 1 + i);
  const given = new Set(sources.flatMap(givenYears));
  return sources.flatMap((source) => {
    const columns = yearColumns(source);
    const newest = columns.years.at(-1);
    if (newest === undefined || newest === year) return [];
    const lacking = wanted.filter((y) => !columns.years.includes(y));
    if (lacking.length === 0) return [];
    // Another file gives that year: this one is only an old form.
    const severity = newest < year && given.has(year) ? 'warning' : 'error';
    const message = `${seen(columns)}，申报年度是${year}年，应有${spoken(wanted)}：缺${spoken(lacking)}的列${unused(columns, year)}`;
    const related = [{ at: settings.at('year'), message: `申报年度${year}` }];
    const at = columns.heads[0]?.[1] ?? { file: source.file };
    return [remark('years-unfit', { ...at, quote: `${newest}年` }, message, { severity, related })];
  });
}

/** Years of columns, and of figures written without columns. */
const givenYears = (source: SourceRows[number]): number[] =>
  source.heads === undefined
    ? source.rows.flatMap(({ cells }) => [...cells.keys()].flatMap((key) => yearOfKey(key) ?? []))
    : [...yearColumns(source).years];

function yearColumns({ sheet, heads = [] }: SourceRows[number]): YearColumns {
  const own = heads.flatMap(([key, at]) => {
    const year = yearOfKey(key);
    return year === undefined ? [] : [[year, at] as const];
  });
  const years = [...new Set(own.map(([year]) => year))].sort((a, b) => a - b);
  return { sheet: sheet.name, heads: own, years };
}

function seen({ sheet, heads, years }: YearColumns): string {
  const [first, last] = [heads[0]?.[1].cell ?? '', heads.at(-1)?.[1].cell ?? ''];
  return `“${sheet}”的年度列（${first === last ? first : `${first}至${last}`}）是${spoken(years)}`;
}

function unused({ years }: YearColumns, year: number): string {
  const later = years.filter((y) => y > year);
  return later.length === 0 ? '' : `，${spoken(later)}的数不会采用`;
}

/** `2018—2023年`, `2018、2020年`. */
function spoken(years: readonly number[]): string {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const whole = years.length > 2 && last - first === years.length - 1;
  return `${whole ? `${first}—${last}` : years.join('、')}年`;
}
