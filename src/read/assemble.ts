import type { Located, Origin } from '../diagnostic.ts';
import { Dossier } from '../model/dossier.ts';
import type { RefusedRow } from '../model/refused.ts';
import type { Settings } from '../model/settings.ts';
import type { SheetKey } from '../model/sheet-names.ts';
import type { Say } from './codes/index.ts';
import { mergeRows } from './merge.ts';
import type { SourceRows } from './row/cell.ts';
import type { ReadContext } from './row/context.ts';
import { type ReadRow, readRow } from './row/row.ts';
import { sheets } from './sheets/index.ts';

/** 申报资料 without its settings: what workbooks and YAML files hold. */
export type Facts = Omit<Dossier, 'settings'>;

interface Table {
  readonly rows: readonly ReadRow[];
  readonly at: Origin;
}

/** Rows of all sources as one set of facts; the same row in two sources is joined or said. */
export function assembleFacts(
  sources: SourceRows,
  context: ReadContext,
  say: Say,
): Located<Facts> & { readonly refused: readonly RefusedRow[] } {
  const refused: RefusedRow[] = [];
  const tables = new Map<SheetKey, Table>();
  for (const sheet of sheets) {
    const own = sources.filter((s) => s.sheet === sheet);
    const raw = own.flatMap((s) => s.rows);
    const rows = raw.flatMap((row) => readRow(sheet, row, context, say, (one) => refused.push(one)) ?? []);
    const first = raw[0]?.at;
    const at: Origin = { file: first?.file ?? own[0]?.file ?? '数据', sheet: first?.sheet ?? sheet.name };
    tables.set(sheet.key, { rows: mergeRows(sheet, rows, say), at });
  }
  const lists = Object.fromEntries([...tables].map(([key, table]) => [key, table.rows.map((row) => row.value)]));
  return {
    refused,
    value: Dossier.omit({ settings: true }).parse(lists),
    at: (key, index, ...rest) => placeOf(tables.get(key as SheetKey), index, rest),
  };
}

function placeOf(table: Table | undefined, index: string | number | undefined, rest: (string | number)[]): Origin {
  if (table === undefined) return { file: '数据' };
  return table.rows[Number(index)]?.at(...rest) ?? table.at;
}

/** Facts and settings as one dossier, each with its own places. */
export const joinDossier = (facts: Located<Facts>, settings: Located<Settings>): Located<Dossier> => ({
  value: { settings: settings.value, ...facts.value },
  at: (...path) => (path[0] === 'settings' ? settings.at(...path.slice(1)) : facts.at(...path)),
});
