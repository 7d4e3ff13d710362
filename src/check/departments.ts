import type { Origin } from '../diagnostic.ts';
import type { Dossier } from '../model/dossier.ts';
import type { DossierSubject } from './check.ts';

/** One cell that names a unit. */
export interface UnitCell {
  readonly name: string;
  readonly at: Origin;
}

const columns = {
  profile: ['department'],
  indicators: ['department'],
  organisation: ['unit'],
  responsibilities: ['lead', 'units'],
  measures: ['department'],
  problems: ['department'],
  steps: ['department'],
  rectifications: ['lead'],
  registry: ['unit'],
} as const satisfies Partial<Record<keyof Dossier, readonly string[]>>;

/** Every unit named in the tables but those of the white list; a cell that lists several gives one entry each. */
export function unitCells({ dossier, whitelist = [] }: Pick<DossierSubject, 'dossier' | 'whitelist'>): UnitCell[] {
  return Object.entries(columns).flatMap(([sheet, keys]) => {
    const rows = dossier.value[sheet as keyof typeof columns] as readonly object[];
    return rows.flatMap((row, i) =>
      keys.flatMap((key) => {
        const value: unknown = (row as Record<string, unknown>)[key];
        const texts = Array.isArray(value) ? value.map(String) : [String(value ?? '')];
        return texts
          .flatMap(splitUnits)
          .filter((name) => !whitelist.includes(name))
          .map((name) => ({ name, at: dossier.at(sheet, i, key) }));
      }),
    );
  });
}

export const splitUnits = (text: string): string[] =>
  text
    .split(/[、，,；;\n]/)
    .map((s) => s.trim())
    .filter((s) => s !== '');

/** Without the applicant's own name and the bare 市、区、县 in front: 平川市城市管理局 and 市城市管理局 are one. */
export const bareUnit = (name: string, applicant: string): string =>
  (name.startsWith(applicant) ? name.slice(applicant.length) : name).replace(/^[市区县州](?=.{3})/u, '');

/** 城管局 for 城市管理局: same first and last character, all characters in order, at least two fewer. */
export function abbreviates(short: string, long: string): boolean {
  if (short.length < 3 || long.length - short.length < 2) return false;
  if (short[0] !== long[0] || !tails(short, long)) return false;
  let from = 0;
  for (const c of short.slice(0, -1)) {
    const at = long.indexOf(c, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/** Whether what somebody typed means the unit: a part of its name, 城管局 and 市城管局 for 市城市管理局. */
export function meansUnit(said: string, name: string, applicant = ''): boolean {
  const [short, long] = [bareUnit(said, applicant), bareUnit(name, applicant)];
  return name.includes(said) || short === long || abbreviates(short, long);
}

const tails = (short: string, long: string): boolean =>
  short.at(-1) === long.at(-1) ||
  (short.endsWith('委') && long.endsWith('委员会')) ||
  (short.endsWith('办') && long.endsWith('办公室'));
