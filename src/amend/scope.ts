import type { StandardPack } from '../model/pack.ts';
import { evidenceCited, runsOf } from '../model/reading-order.ts';
import type { Deficiency, DeficiencyLetter } from '../model/review.ts';
import { sheetNames } from '../model/sheet-names.ts';
import type { SequenceState } from './state.ts';

/** 开放范围 — tells which item of the letter opens a target for change; '' when none does and it is locked. */
export type OpenedBy = (target: string) => string;

/** How an item comes to open a target, the most particular first: it goes under that one where several open it. */
const manners = ['indicator', 'clause', 'asked', 'made', 'whole', 'package'] as const;

/** 开放 — `asked`: the material lacks it, or it is the row of a piece filed as it; `made`: its papers print that table. */
export interface Opening {
  readonly item: string;
  readonly manner: (typeof manners)[number];
}

/** Every item that opens a target, the most particular first, else as the letter has them. */
export type Openings = (target: string) => readonly Opening[];

/**
 * An indicator opens its figures and the evidence that proves it, and where some of that lacks, what the materials that cite it
 * open, because a letter asks for a piece once; a clause the rows and evidence of that clause; a
 * material the evidence filed as it and the rows that name it, the evidence its documents cite and the package lacks, and the
 * facts they are written from; the package as a whole the general facts. Everything else stays as it was handed in. `states`
 * begins with the sequence the letter speaks of.
 */
export function openingsOf(letter: DeficiencyLetter, pack: StandardPack, states: readonly SequenceState[]): Openings {
  const items = letter.items.map((item) => ({ item: item.id, test: testOf(item, pack, states) }));
  return (target) =>
    items
      .flatMap(({ item, test }): Opening[] => {
        const manner = test(target);
        return manner === null ? [] : [{ item, manner }];
      })
      .sort((a, b) => manners.indexOf(a.manner) - manners.indexOf(b.manner));
}

/** The item a change goes under. */
export function scopeOf(letter: DeficiencyLetter, pack: StandardPack, states: readonly SequenceState[]): OpenedBy {
  const openings = openingsOf(letter, pack, states);
  return (target) => openings(target)[0]?.item ?? '';
}

/** Opened only as part of a whole: nobody named it. */
export const throughWhole = (openings: readonly Opening[]): boolean =>
  openings.length > 0 && openings.every(({ manner }) => ['made', 'whole', 'package'].includes(manner));

type Manner = Opening['manner'];
type Test = (target: string) => Manner | null;

function testOf({ item }: Deficiency, pack: StandardPack, states: readonly SequenceState[]): Test {
  const [kind = '', id = ''] = item.split('/');
  if (kind === 'indicator') return withCiting(ofIndicator(id, states), pack, states);
  if (kind === 'clause') return ofClause(id, states);
  if (kind === 'material') return ofMaterial(id, pack, states);
  return (target) => (target.startsWith('facts/') ? 'package' : null);
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
  return (target) =>
    own(/^indicator\/([^/]+)\//.exec(target)?.[1] ?? '') || named.has(target) || listed.has(target)
      ? 'indicator'
      : null;
}

function withCiting(own: Test, pack: StandardPack, states: readonly SequenceState[]): Test {
  const citing = pack.materials.filter(({ id }) => [...lacking(id, states[0])].some((number) => own(number) !== null));
  const tests = citing.map(({ id }) => ofMaterial(id, pack, states));
  return (target) => own(target) ?? (tests.some((test) => test(target) !== null) ? 'whole' : null);
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
  return (target) => (evidence.has(target) || rows.has(target) ? 'clause' : null);
}

function ofMaterial(id: string, pack: StandardPack, states: readonly SequenceState[]): Test {
  const material = pack.materials.find((m) => m.id === id);
  const folders = material?.folders ?? [];
  const filed = numbersWhere(states, ({ file }) => folders.some((folder) => file.path.split('/').includes(folder)));
  const written = (material?.documents.length ?? 0) > 0;
  const asked = new Set([...lacking(id, states[0]), ...states.flatMap((state) => namingRows(state, filed))]);
  const made = sectionsPrinted(id, states);
  return (target) => {
    if (asked.has(target)) return 'asked';
    if (written && target.startsWith('facts/')) return made.has(target.split('/')[1] ?? '') ? 'made' : 'whole';
    return filed.has(target) ? 'made' : null;
  };
}

/** Rows that are about a piece: the regulation whose text is filed. */
function namingRows({ dossier, ledger }: SequenceState, filed: ReadonlySet<string>): string[] {
  const titles = new Map(
    ledger.rows.filter(({ number }) => filed.has(`evidence/${number}`)).map(({ number, title }) => [number, title]),
  );
  return dossier.dossier.regulations
    .filter(({ name, evidence }) => evidence.some((number) => titles.get(number)?.includes(name)))
    .map(({ name }) => `facts/regulations/${name}`);
}

/** Tables the documents of a material say something from. */
function sectionsPrinted(material: string, states: readonly SequenceState[]): ReadonlySet<string> {
  const printed = states
    .flatMap(({ documents }) => documents.documents)
    .filter(({ document }) => document.material === material)
    .flatMap(({ document }) => document.blocks.flatMap(runsOf))
    .flatMap((run) => (run.type === 'figure' ? (run.at.sheet ?? []) : []));
  return new Set(Object.entries(sheetNames).flatMap(([key, name]) => (printed.includes(name) ? [key] : [])));
}

/** 缺件 — what the documents of a material cite and the sequence that was handed in does not have. */
function lacking(material: string, handedIn: SequenceState | undefined): ReadonlySet<string> {
  const there = new Set(handedIn?.ledger.rows.map(({ number }) => number));
  const cited = (handedIn?.documents.documents ?? [])
    .filter(({ document }) => document.material === material)
    .flatMap(({ document }) => evidenceCited(document));
  return new Set(cited.filter((number) => !there.has(number)).map((number) => `evidence/${number}`));
}
