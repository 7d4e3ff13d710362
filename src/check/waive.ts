import type { Diagnostic, Origin } from '../diagnostic.ts';
import { type Day, longDay } from '../model/day.ts';
import type { EvidenceFile } from '../model/evidence.ts';
import type { Settings } from '../model/settings.ts';
import { fingerprint } from './fingerprint.ts';
import { waiverRemarks } from './waiver-remarks.ts';
import { whyVoid } from './waiver-void.ts';

type Waiver = Settings['waivers'][number];

export interface WaiverTable {
  readonly waivers: readonly Waiver[];
  /** Place of the n-th waiver in dossier.yaml. */
  readonly at: (index: number) => Origin;
  readonly files: readonly EvidenceFile[];
  /** Null where only the package speaks: which day it was accepted on is not for it to judge. */
  readonly today: Day | null;
  /** What is said of a code nobody knows; null for one of ours. */
  readonly unknown: (code: string) => string | null;
}

/**
 * 豁免 — a waived problem stays in the list as a note with person, date and reason; nothing is ever hidden. A waiver that
 * quotes a digest holds only while its object does: the fingerprint of the problem, or the SHA-256 of the file. Waivers
 * that are void, lapsed or met nothing are reported. To be applied once, to everything all engines found.
 */
export function applyWaivers(diagnostics: readonly Diagnostic[], table: WaiverTable): Diagnostic[] {
  const digests = new Map(table.files.map((f) => [f.path, f.digest]));
  const used = new Map<Waiver, string[]>();
  const lapsed = new Set<Waiver>();
  const byCode = new Map<string, Waiver[]>();
  for (const waiver of table.waivers.filter((one) => whyVoid(one, table.today) === null)) {
    const same = byCode.get(waiver.code) ?? [];
    same.push(waiver);
    byCode.set(waiver.code, same);
  }
  const kept = diagnostics.map((diagnostic) => {
    const candidates = (byCode.get(diagnostic.code) ?? []).filter((waiver) => covers(waiver, diagnostic));
    const mark = candidates.length === 0 ? '' : fingerprint(diagnostic);
    for (const waiver of candidates) {
      if (holds(waiver, mark, digests.get(diagnostic.at.file))) {
        marksOf(used, waiver).push(mark.slice(0, shortest));
        return noted(diagnostic, waiver);
      }
      lapsed.add(waiver);
    }
    return diagnostic;
  });
  return [...kept, ...table.waivers.flatMap((waiver, i) => remarkOn(waiver, i, { ...table, used, lapsed }))];
}

interface Outcomes extends WaiverTable {
  readonly used: ReadonlyMap<Waiver, readonly string[]>;
  readonly lapsed: ReadonlySet<Waiver>;
}

/** What is to be said of a waiver itself, once it is known what it met. */
function remarkOn(waiver: Waiver, index: number, { at, today, unknown, used, lapsed }: Outcomes): Diagnostic[] {
  const marks = used.get(waiver);
  if (marks !== undefined) return waiver.digest ? [] : [unbound(waiver, marks, at(index))];
  const say = (name: keyof typeof waiverRemarks, seen: string): Diagnostic[] => {
    const { code, severity, basis, mend } = waiverRemarks[name];
    return [{ code, severity, message: `对“${waiver.code}”的豁免${seen}`, at: at(index), basis, hint: mend }];
  };
  const flaw = whyVoid(waiver, today);
  if (flaw !== null) return say('waiver-void', `不起作用：${flaw}`);
  if (lapsed.has(waiver)) return say('waiver-lapsed', '登记后所指的内容已经变化，豁免失效');
  const strange = unknown(waiver.code);
  if (strange !== null) return say('waiver-unused', `不起作用：${strange}`);
  const first = [...used.keys()].find((other) => samePlace(other, waiver));
  if (first !== undefined) return say('waiver-unused', `与前面${first.person}的一条重复，没有起作用`);
  return say('waiver-unused', '没有对应的问题');
}

const samePlace = (a: Waiver, b: Waiver): boolean => a.code === b.code && a.file === b.file && a.cell === b.cell;

const unbound = ({ code: waived }: Waiver, marks: readonly string[], at: Origin): Diagnostic => {
  const { code, severity, basis, mend } = waiverRemarks['waiver-unbound'];
  const [mark] = marks;
  const now = marks.length === 1 ? `；现在所指问题的编号是${mark}` : `，现在放过了${marks.length}处`;
  return {
    code,
    severity,
    message: `对“${waived}”的豁免没有写校验值，内容变了也不会失效${now}`,
    at,
    basis,
    hint: mend,
  };
};

/** The lists show this many digits of the fingerprint. */
const shortest = 8;

const covers = ({ file, cell }: Waiver, d: Diagnostic): boolean =>
  (file === undefined || file === d.at.file) && (cell === undefined || cell === d.at.cell);

/** `mark` is the problem's fingerprint, `file` the digest of the file it stands in. */
function holds({ digest }: Waiver, mark: string, file: string | undefined): boolean {
  if (digest === undefined || digest === '') return true;
  return (digest.length >= shortest && mark.startsWith(digest.toLowerCase())) || file === digest;
}

function marksOf(used: Map<Waiver, string[]>, waiver: Waiver): string[] {
  const known = used.get(waiver) ?? [];
  used.set(waiver, known);
  return known;
}

const noted = (diagnostic: Diagnostic, { person, date, reason }: Waiver): Diagnostic => ({
  ...diagnostic,
  severity: 'note',
  message: `${diagnostic.message}（已豁免：${person}，${longDay(date)}，${reason}）`,
});
