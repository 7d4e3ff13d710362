import type { Diagnostic, Located, Origin } from '../../diagnostic.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { Ledger } from '../../model/evidence.ts';
import type { StandardPack } from '../../model/pack.ts';

/** 归口 — whose problem it is: clause and unit; '' where neither the problem nor its place says. */
export interface Owner {
  readonly clause: string;
  readonly department: string;
}

export interface Owned {
  readonly dossier: Located<Dossier>;
  readonly pack: StandardPack;
  readonly ledger: Ledger;
}

/** What a problem says of itself comes first, then the row it stands in, then the piece of evidence, then who leads the clause. */
export function ownersOf({ dossier, pack, ledger }: Owned): (diagnostic: Diagnostic) => Owner {
  const rows = rowOwners(dossier, pack);
  const pieces = new Map(ledger.pieces.map((p) => [p.file.path, { clause: p.clauses[0] ?? '', department: p.unit }]));
  const units = new Map(dossier.value.indicators.map((r) => [r.id, r.department]));
  const leads = new Map(dossier.value.responsibilities.map((r) => [r.clause, r.lead]));
  return ({ about = {}, at }) => {
    const place = rows.get(rowKey(at)) ?? pieces.get(at.file);
    const clause = about.clause || place?.clause || '';
    const department = about.department || place?.department || units.get(about.indicator ?? '') || leads.get(clause);
    return { clause, department: department ?? '' };
  };
}

const rowKey = ({ file, sheet, cell, line }: Origin): string =>
  [file, sheet ?? '', /\d+$/.exec(cell ?? '')?.[0] ?? `line ${line ?? ''}`].join('\u0001');

/** Every row that names a unit or a clause, by its place. */
function rowOwners(dossier: Located<Dossier>, pack: StandardPack): Map<string, Owner> {
  const { value } = dossier;
  const clauses = new Map(pack.indicators.flatMap((i) => [i, ...i.parts].map(({ id }) => [id, i.clause] as const)));
  const asked = new Map(value.problems.map((r) => [r.id, r.clause]));
  const owners: Record<string, readonly (readonly [clause: string, department: string])[]> = {
    profile: value.profile.map((r) => ['', r.department]),
    indicators: value.indicators.map((r) => [clauses.get(r.id) ?? '', r.department]),
    responsibilities: value.responsibilities.map((r) => [r.clause, r.lead]),
    measures: value.measures.map((r) => [r.clause, r.department]),
    problems: value.problems.map((r) => [r.clause, r.department]),
    steps: value.steps.map((r) => [asked.get(r.problems[0] ?? '') ?? '', r.department]),
    rectifications: value.rectifications.map((r) => [r.clause, r.lead]),
    registry: value.registry.map((r) => [r.clauses[0] ?? '', r.unit]),
    selfRatings: value.selfRatings.map((r) => [r.clause, r.department]),
  };
  return new Map(
    Object.entries(owners).flatMap(([sheet, list]) =>
      list.flatMap(([clause, department], i) =>
        cellsOf(value[sheet as keyof Dossier], i).map(
          (path) => [rowKey(dossier.at(sheet, i, ...path)), { clause, department }] as const,
        ),
      ),
    ),
  );
}

/** The row itself and every cell of it: in a text file each stands on a line of its own. */
function cellsOf(rows: unknown, index: number): (string | number)[][] {
  const row: unknown = Array.isArray(rows) ? rows[index] : undefined;
  const cells = Object.entries(row ?? {}).flatMap(([key, held]) =>
    Array.isArray(held) ? [[key], ...held.map((_, i) => [key, i])] : [[key]],
  );
  return [[], ...cells];
}
