import type { Origin } from '../../diagnostic.ts';
import type { Dossier } from '../../model/dossier.ts';
import { type SheetKey, sheetNames } from '../../model/sheet-names.ts';
import type { Scope } from '../scope.ts';
import type { Slot } from '../slots.ts';

/** 行 — a record with its place in the dossier. */
export interface Row<S extends SheetKey> {
  readonly sheet: S;
  readonly index: number;
  readonly record: Dossier[S][number];
}

export const rowsOf = <S extends SheetKey>(scope: Scope, sheet: S): Row<S>[] =>
  (scope.book.facts[sheet] as readonly Dossier[S][number][]).map((record, index) => ({ sheet, index, record }));

/** Where a fact should stand that no row holds yet: the sheet of that name, or the dossier. */
export function sheetOrigin(scope: Scope, title: string): Origin {
  const sheet = Object.entries(sheetNames).find(([, name]) => name === title)?.[0];
  return sheet === undefined ? scope.book.dossier.at() : scope.book.dossier.at(sheet);
}

interface CellOptions {
  /** What the gap says; without it an empty cell prints as nothing. */
  readonly gap?: string;
  readonly print?: (stated: string) => string;
}

/** One cell as a slot: it knows its sheet, its row and the row's evidence. */
export function cell<S extends SheetKey>(scope: Scope, row: Row<S>, field: string, options: CellOptions = {}): Slot {
  const record = row.record as Readonly<Record<string, unknown>>;
  const stated = record[field];
  const at = scope.book.dossier.at(row.sheet, row.index, field);
  if (stated === null || stated === undefined || stated === '')
    return options.gap === undefined ? scope.slots.text('') : scope.slots.gap(options.gap, at);
  const text = options.print?.(String(stated)) ?? String(stated);
  return scope.slots.fact(text, {
    fact: factName(row, field),
    at,
    evidence: evidenceOf(record),
    ...(typeof stated === 'number' ? { value: stated } : {}),
  });
}

const evidenceOf = (record: Readonly<Record<string, unknown>>): readonly string[] =>
  Array.isArray(record.evidence) ? record.evidence.map(String) : [];

/** `measures/M12/text`; rows without an id are named by their position. */
function factName(row: Row<SheetKey>, field: string): string {
  const record = row.record as Readonly<Record<string, unknown>>;
  return `${row.sheet}/${typeof record.id === 'string' ? record.id : row.index + 1}/${field}`;
}

const unitsIn = (department: string): string[] => department.split(/[、,，;；\s]+/).filter((name) => name !== '');

/** Whether a department column (several joined by 、) names the unit the document speaks for. */
export const belongsTo = (department: string, unit: string | undefined): boolean =>
  unit === undefined || unitsIn(department).includes(unit);

/**
 * What a document may say of its own: a unit's says what names the unit; the applicant's leaves out what only its
 * districts and streets answer for, which their own reports say.
 */
export function mayTell({ book, options }: Scope, department: string): boolean {
  if (options.unit !== undefined) return belongsTo(department, options.unit);
  const { divisions, settings } = book.facts;
  const below = new Set(divisions.map(({ name }) => name).filter((name) => name !== settings.applicant.name));
  const named = unitsIn(department);
  return named.length === 0 || named.some((name) => !below.has(name));
}
