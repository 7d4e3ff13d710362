import type { Diagnostic, Located, Origin } from '../../diagnostic.ts';
import type { RefusedRow } from '../../model/refused.ts';
import { remark, type Say } from '../codes/index.ts';
import type { Column, Sheet } from '../sheets/column.ts';
import { type YearTerm, yearKey, yearTerms, yearTitle } from '../sheets/figures.ts';
import { parseMonth } from '../words/day.ts';
import { prose } from '../words/normal.ts';
import { type Cell, isEmpty, shown, type TableRow } from './cell.ts';
import { indicatorDemand, isWords, plainNumber, profileDemand, type ReadContext } from './context.ts';
import { isUsable, readField } from './field.ts';
import { type Figure, noFigure, readFigure } from './figure.ts';
import { rowSchemas } from './schema.ts';

/** One row of the dossier with its cells beside it; the value fits the sheet's row type. */
export type ReadRow = Located<Readonly<Record<string, unknown>>>;

/** Null when the row cannot be used; then an error has named it, and `refuse` is told what could be read of it. */
export function readRow(
  sheet: Sheet,
  row: TableRow,
  context: ReadContext,
  say: Say,
  refuse: (row: RefusedRow) => void = () => undefined,
): ReadRow | null {
  const said: Diagnostic[] = [];
  const collect: Say = (d) => void said.push(d);
  const fields = readFields(sheet, row, context, collect);
  if (sheet.key === 'profile') Object.assign(fields, profileFigure(sheet, row, fields, context, collect));
  if (sheet.key === 'registry') Object.assign(fields, monthAlone(row));
  if (sheet.key === 'indicators') fields.years = readYears(row, String(fields.id ?? ''), context, collect);
  const checked = rowSchemas[sheet.key].safeParse(fields);
  if (checked.success) {
    said.forEach(say);
    return located(checked.data, row);
  }
  refuse({ sheet: sheet.key, fields });
  for (const d of said) say(isLost(d) ? { ...d, message: `${d.message}，这一行没有读取` } : d);
  const issue = checked.error.issues[0];
  const covered = sheet.columns.some((c) => c.required && row.cells.get(c.key)?.seen.kind === 'covered');
  if (!said.some((d) => d.severity === 'error') && !covered)
    say(remark('row-unusable', row.at, `“${sheet.name}”的这一行无法使用：${issue?.path.join('.')} ${issue?.message}`));
  return null;
}

/** An error that does not tell yet that it cost the whole row. */
const isLost = ({ severity, message }: Diagnostic): boolean => severity === 'error' && !message.endsWith('没有读取');

function readFields(sheet: Sheet, row: TableRow, context: ReadContext, say: Say): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const column of sheet.columns) {
    const cell = row.cells.get(column.key);
    if (cell === undefined || isEmpty(cell.seen)) {
      if (column.required && cell?.seen.kind !== 'covered') sayMissing(sheet, column, cell?.at ?? row.at, say);
      continue;
    }
    const value = column.type === 'value' ? undefined : readField(cell, column, context, say);
    if (value !== undefined) fields[column.key] = value;
  }
  return fillEmpty(sheet, fields);
}

function sayMissing(sheet: Sheet, column: Column, at: Origin, say: Say): void {
  say(remark('required-empty', at, `“${sheet.name}”的这一行缺“${column.title}”，没有读取`));
}

/** Keys the row type demands even when the cell is empty. */
function fillEmpty(sheet: Sheet, fields: Record<string, unknown>): Record<string, unknown> {
  if (sheet.key === 'profile') fields.value = null;
  for (const { key, type, required } of sheet.columns)
    if (key === 'name' && type === 'text' && !required) fields[key] ??= '';
  return fields;
}

/** 2025年12月 in a cell that wants a day. */
function monthAlone(row: TableRow): Record<string, unknown> {
  const seen = row.cells.get('date')?.seen;
  const month = seen === undefined || isEmpty(seen) || seen.kind === 'day' ? null : parseMonth(shown(seen));
  return month === null ? {} : { month };
}

/** A unit or qualifier typed into the figure's cell counts where the columns beside it are empty. */
function profileFigure(
  sheet: Sheet,
  row: TableRow,
  fields: Record<string, unknown>,
  context: ReadContext,
  say: Say,
): Record<string, unknown> {
  const cell = row.cells.get('value');
  const title = sheet.columns.find((c) => c.key === 'value')?.title ?? '';
  if (cell === undefined || isEmpty(cell.seen) || !isUsable(cell, title, say)) return {};
  const unit = String(fields.unit ?? '');
  const id = String(fields.id ?? '');
  if (isWords(context, id)) return { value: prose(shown(cell.seen)) };
  const figure = readFigure(cell, title, profileDemand(context, id, unit), say);
  const typed: Record<string, unknown> = { value: figure.value };
  if (unit === '' && figure.unit !== '') typed.unit = figure.unit;
  if (fields.qualifier === undefined && figure.qualifier !== '') typed.qualifier = figure.qualifier;
  return typed;
}

/** Years in which at least one figure stands, oldest first. */
function readYears(row: TableRow, id: string, context: ReadContext, say: Say): YearFigures[] {
  const years = [...row.cells.keys()].flatMap((key) => /^years\/(\d{4})\//.exec(key)?.[1] ?? []);
  const sorted = [...new Set(years.map(Number))].sort((a, b) => a - b);
  const figureOf = (year: number, term: YearTerm): Figure['value'] =>
    termOf(row.cells.get(yearKey(year, term)), year, term, id, context, say);
  return sorted
    .map((year) => ({
      year,
      numerator: figureOf(year, 'numerator'),
      denominator: figureOf(year, 'denominator'),
      value: figureOf(year, 'value'),
    }))
    .filter((figures) => yearTerms.some(({ key }) => figures[key] !== null));
}

type YearFigures = { readonly year: number } & Readonly<Record<YearTerm, Figure['value']>>;

function termOf(
  cell: Cell | undefined,
  year: number,
  term: YearTerm,
  id: string,
  context: ReadContext,
  say: Say,
): Figure['value'] {
  const title = yearTitle(year, term);
  if (cell === undefined || isEmpty(cell.seen) || !isUsable(cell, title, say)) return noFigure.value;
  const demand = term === 'value' ? indicatorDemand(context, id) : plainNumber;
  const figure = readFigure(cell, title, demand, say);
  if (figure.qualifier !== '') {
    const message = `“${title}”写了约数词“${figure.qualifier}”，只取了 ${figure.value}`;
    say(remark('number-qualified', cell.at, message));
  }
  return figure.value;
}

/** Addresses by the row's own keys; the figures of a year also by the year itself: `at('years', 2023, 'value')`. */
function located(value: Readonly<Record<string, unknown>>, row: TableRow): ReadRow {
  const years = (value.years ?? []) as readonly { readonly year: number }[];
  return {
    value,
    at: (...path) => {
      const [first, second, ...rest] = path;
      const year = first === 'years' && typeof second === 'number' ? (years[second]?.year ?? second) : second;
      return placeOf(
        [first, year, ...rest].filter((p) => p !== undefined),
        row,
      );
    },
  };
}

/** The cell of the longest known beginning of the path; a year without a term is its figure's cell; else the row. */
function placeOf(path: readonly (string | number)[], row: TableRow): Origin {
  if (path[0] === 'years' && path.length === 2) return placeOf([...path, 'value'], row);
  for (let length = path.length; length > 0; length -= 1) {
    const cell = row.cells.get(path.slice(0, length).join('/'));
    if (cell !== undefined) return cell.at;
  }
  return row.at;
}
