import { evidenceCited } from '../model/document.ts';
import type { StandardPack } from '../model/pack.ts';
import type { Deficiency, DeficiencyLetter } from '../model/review.ts';
import type { SequenceState } from './state.ts';

/** 开放范围 — tells which item of the letter opens a target for change; '' when none does and it is locked. */
export type OpenedBy = (target: string) => string;

/**
 * An indicator opens its figures and the evidence that proves it, and where some of that lacks, what the materials that cite it
 * open, because a letter asks for a piece once; a clause the rows and evidence of that clause; a
 * material the evidence filed as it, the evidence its documents cite and the package lacks, and the facts they are written
 * from; the package as a whole the general facts. Everything else stays as it was handed in. `states` begins with the
 * sequence the letter speaks of.
 */
export function scopeOf(letter: DeficiencyLetter, pack: StandardPack, states: readonly SequenceState[]): OpenedBy {
  const opens = letter.items.map((item) => ({ id: item.id, test: testOf(item, pack, states) }));
  return (target) => opens.find(({ test }) => test(target))?.id ?? '';
}

type Test = (target: string) => boolean;

function testOf({ item }: Deficiency, pack: StandardPack, states: readonly SequenceState[]): Test {
  const [kind = '', id = ''] = item.split('/');
  if (kind === 'indicator') return withCiting(ofIndicator(id, states), pack, states);
  if (kind === 'clause') return ofClause(id, states);
  if (kind === 'material') return ofMaterial(id, pack, states);
  return (target) => target.startsWith('facts/');
}

const numbersWhere = (
  states: readonly SequenceState[],
  test: (row: SequenceState['ledger']['rows'][number]) => boolean,
): ReadonlySet<string> =>
  new Set(states.flatMap(({ ledger }) => ledger.rows.filter(test).map(({ number }) => `evidence/${number}`)));

function ofIndicator(id: string, states: readonly SequenceState[]): Test {
  const own = (other: string): boolean => other === id || other.startsWith(`${id}-`);
  const named = new Set(
    states.flatMap(({ dossier }) =>
      dossier.verdicts.filter((v) => own(v.id)).flatMap(({ evidence }) => evidence.map((n) => `evidence/${n}`)),
    ),
  );
  const listed = numbersWhere(states, ({ indicators }) => indicators.some(own));
  return (target) => own(/^indicator\/([^/]+)\//.exec(target)?.[1] ?? '') || named.has(target) || listed.has(target);
}

function withCiting(own: Test, pack: StandardPack, states: readonly SequenceState[]): Test {
  const citing = pack.materials.filter((material) => [...lacking(material.id, states[0])].some(own));
  const tests = [own, ...citing.map((material) => ofMaterial(material.id, pack, states))];
  return (target) => tests.some((test) => test(target));
}

function ofClause(id: string, states: readonly SequenceState[]): Test {
  const evidence = numbersWhere(states, ({ clauses }) => clauses.includes(id));
  const rows = new Set(
    states.flatMap(({ dossier }) =>
      (['responsibilities', 'measures', 'problems', 'rectifications'] as const).flatMap((section) =>
        dossier.dossier[section].filter(({ clause }) => clause === id).map((row) => `facts/${section}/${row.id}`),
      ),
    ),
  );
  return (target) => evidence.has(target) || rows.has(target);
}

function ofMaterial(id: string, pack: StandardPack, states: readonly SequenceState[]): Test {
  const material = pack.materials.find((m) => m.id === id);
  const folders = material?.folders ?? [];
  const filed = numbersWhere(states, ({ file }) => folders.some((folder) => file.path.split('/').includes(folder)));
  const written = (material?.documents.length ?? 0) > 0;
  const asked = lacking(id, states[0]);
  return (target) => filed.has(target) || asked.has(target) || (written && target.startsWith('facts/'));
}

/** 缺件 — what the documents of a material cite and the sequence that was handed in does not have. */
function lacking(material: string, handedIn: SequenceState | undefined): ReadonlySet<string> {
  const there = new Set(handedIn?.ledger.rows.map(({ number }) => number));
  const cited = (handedIn?.documents.documents ?? [])
    .filter(({ document }) => document.material === material)
    .flatMap(({ document }) => evidenceCited(document));
  return new Set(cited.filter((number) => !there.has(number)).map((number) => `evidence/${number}`));
}
