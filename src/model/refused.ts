import type { SheetKey } from './sheet-names.ts';

/**
 * 没有读入的行 — a row an error of its own has named, with what could be read of it: what is missing only because it is missing
 * is not said again.
 */
export interface RefusedRow {
  readonly sheet: SheetKey;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What the rows of a sheet that were not read have in one column. */
export const refusedIn = (
  rows: readonly RefusedRow[] | undefined,
  sheet: SheetKey,
  key: string,
): ReadonlySet<unknown> => new Set((rows ?? []).filter((row) => row.sheet === sheet).map(({ fields }) => fields[key]));
