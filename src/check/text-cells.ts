import type { Diagnostic, Located, Origin } from '../diagnostic.ts';
import type { Dossier } from '../model/dossier.ts';
import { withoutListed } from '../text/whitelist.ts';
import type { DossierSubject } from './check.ts';

/** Columns a clerk writes prose into, by sheet. */
const prose = {
  indicators: ['note'],
  responsibilities: ['task', 'target'],
  measures: ['topic', 'text', 'period'],
  problems: ['text', 'source'],
  steps: ['text'],
  stages: ['name', 'tasks', 'deliverables'],
  rectifications: ['place', 'problem', 'demand'],
  honours: ['name', 'issuer', 'date'],
  regulations: ['name', 'number', 'issuer'],
  registry: ['title', 'unit', 'docNumber', 'place', 'note'],
} as const satisfies Partial<Record<keyof Dossier, readonly string[]>>;

/** Columns that name a unit or a person; they too may hold a placeholder. */
const names = {
  profile: ['name', 'value', 'unit', 'period', 'department'],
  indicators: ['scope', 'department'],
  organisation: ['group', 'role', 'name', 'unit', 'post', 'duty'],
  divisions: ['name'],
  responsibilities: ['leader', 'lead', 'units'],
  measures: ['department'],
  problems: ['department'],
  steps: ['department'],
  rectifications: ['lead', 'person'],
} as const satisfies Partial<Record<keyof Dossier, readonly string[]>>;

export interface TextCell {
  readonly text: string;
  /** `measures.text` — which column of which sheet. */
  readonly column: string;
  readonly at: Origin;
  /** Whose row it stands in. */
  readonly about: NonNullable<Diagnostic['about']>;
}

/** Prose without the words of the white list. */
export const proseCells = ({
  dossier,
  whitelist = [],
}: Pick<DossierSubject, 'dossier' | 'whitelist'>): readonly TextCell[] => {
  const cells = proseOf(dossier);
  return whitelist.length === 0 ? cells : cells.map((cell) => ({ ...cell, text: withoutListed(cell.text, whitelist) }));
};

export const allTextCells = (dossier: Located<Dossier>): readonly TextCell[] => [
  ...proseOf(dossier),
  ...namesOf(dossier),
];

type Columns = Partial<Record<keyof Dossier, readonly string[]>>;

const proseOf = gatherOnce(prose);
const namesOf = gatherOnce(names);

/** A dozen checks ask for the same cells of one dossier. */
function gatherOnce(columns: Columns): (dossier: Located<Dossier>) => readonly TextCell[] {
  const known = new WeakMap<Located<Dossier>, readonly TextCell[]>();
  return (dossier) => {
    const cells = known.get(dossier) ?? cellsOf(dossier, columns);
    known.set(dossier, cells);
    return cells;
  };
}

const cellsOf = (dossier: Located<Dossier>, columns: Columns): TextCell[] =>
  Object.entries(columns).flatMap(([sheet, keys]) =>
    rowsOf(dossier.value, sheet).flatMap((row, i) =>
      keys.flatMap((key) =>
        textsOf(dossier, row[key], [sheet, i, key]).map((cell) => ({ ...cell, about: ownerOf(row) })),
      ),
    ),
  );

/** Clause and unit a row names, whatever its sheet calls them. */
function ownerOf({ clause, clauses, department, lead }: Record<string, unknown>): TextCell['about'] {
  const first = typeof clause === 'string' ? clause : Array.isArray(clauses) ? String(clauses[0] ?? '') : '';
  const unit = [department, lead].find((name) => typeof name === 'string' && name !== '');
  return { ...(first === '' ? {} : { clause: first }), ...(unit === undefined ? {} : { department: String(unit) }) };
}

const rowsOf = (value: Dossier, sheet: string): readonly Record<string, unknown>[] => {
  const rows: unknown = value[sheet as keyof Dossier];
  return Array.isArray(rows) ? rows : [];
};

function textsOf(dossier: Located<Dossier>, value: unknown, path: (string | number)[]): Omit<TextCell, 'about'>[] {
  if (typeof value === 'string')
    return value.trim() === '' ? [] : [{ text: value, column: `${path[0]}.${path[2]}`, at: dossier.at(...path) }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((v, i) => textsOf(dossier, v, [...path, i]));
}
