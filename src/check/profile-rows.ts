import type { Origin } from '../diagnostic.ts';
import type { ProfileFact } from '../model/dossier.ts';
import type { ProfileField } from '../model/pack.ts';
import type { DossierSubject } from './check.ts';

/** A row of 基本情况 beside what the pack asks of it. */
export interface ProfileRow {
  readonly fact: ProfileFact;
  readonly field: ProfileField;
  readonly at: (column: string) => Origin;
}

/** Rows the pack knows, in the sheet's order. */
export function profileRows({ dossier, pack }: Pick<DossierSubject, 'dossier' | 'pack'>): ProfileRow[] {
  return dossier.value.profile.flatMap((fact, i) => {
    const field = pack.profile.find((f) => f.id === fact.id);
    return field === undefined ? [] : [{ fact, field, at: (column: string) => dossier.at('profile', i, column) }];
  });
}

/** The number of a fact stated in the unit the pack asks for; null where it is missing, a word, or in another unit. */
export function profileNumber(rows: readonly ProfileRow[], id: string): number | null {
  const row = rows.find((r) => r.fact.id === id);
  if (row === undefined || typeof row.fact.value !== 'number') return null;
  return row.fact.unit === '' || row.fact.unit === row.field.unit ? row.fact.value : null;
}
