import {
  amendmentOf,
  changeDocument,
  checkSequence,
  compare,
  countText,
  historyOf,
  openingsOf,
  responseDocument,
  revisedText,
  type SequenceState,
  type SequenceSubject,
  typedWords,
  unnamedChanges,
  unnamedRemarks,
} from '../amend/index.ts';
import { amendmentPapers, recordDigest, writeIndexPage } from '../bundle/page/index.ts';
import { stableJson } from '../bundle/stable-json.ts';
import { readRecords } from '../bundle/verify/records.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { ResponseEntry } from '../model/amendment.ts';
import type { BundleEntry } from '../model/bundle.ts';
import { longDay } from '../model/day.ts';
import type { Document } from '../model/document.ts';
import type { History } from '../model/history.ts';
import type { DiagnosticsRecord } from '../model/record.ts';
import type { DeficiencyLetter } from '../model/review.ts';
import { readStyle } from '../read/style.ts';
import { digestOfEntry } from '../shell/digest-of.ts';
import { writeRevisions } from '../write/docx/write-revisions.ts';
import { clerksPlaces } from './amend-places.ts';
import type { Intake } from './intake.ts';
import type { Machine } from './machine.ts';
import type { Package } from './package.ts';
import { writeBoth } from './report-document.ts';

/** What a next sequence is measured by: the one before, the one now, the letter between them and the clerk's answers. */
export interface Amending {
  readonly previous: SequenceState;
  readonly current: BuiltState;
  readonly letter: DeficiencyLetter;
  readonly responses: readonly ResponseEntry[];
  /** The line of each answer in the clerk's file, by the item's number. */
  readonly lines: ReadonlyMap<string, number>;
  readonly intake: Intake;
  readonly machine: Pick<Machine, 'library' | 'faces'>;
}

/** A sequence with its list of problems, from which its page is written. */
export interface BuiltState extends SequenceState {
  readonly problems: DiagnosticsRecord;
}

/** The sequence that has just been built, as the next reader will find it. */
export async function stateOf({ name, entries }: Package): Promise<BuiltState> {
  const found = new Map(entries.map((entry) => [entry.path, entry]));
  const text = async (path: string): Promise<string | null> => {
    const entry = found.get(path.replace(/^data\//, ''));
    return entry !== undefined && 'bytes' in entry ? new TextDecoder().decode(entry.bytes) : null;
  };
  const { dossier, documents, ledger, diagnostics } = (await readRecords(text)).found;
  if (!dossier || !documents || !ledger || !diagnostics) throw new Error('what was just written is not sound');
  const files = entries.map((entry) => [entry.path, digestOfEntry(entry)] as const);
  const record = recordDigest({ dossier, documents, ledger });
  return {
    name,
    sha256: null,
    record,
    dossier,
    documents,
    ledger,
    files: new Map(files),
    history: null,
    problems: diagnostics,
  };
}

/** 补正 — the rules of sequences checked, and what goes into the package beside it: record, 补正回应表, 变更报告. */
export async function amend({
  previous,
  current: built,
  letter,
  responses,
  lines,
  intake,
  machine,
}: Amending): Promise<{
  readonly diagnostics: readonly Diagnostic[];
  readonly entries: readonly BundleEntry[];
  readonly counts: string;
}> {
  const { pack } = intake;
  const why = `答复${letter.issuer}${longDay(letter.day)}的补正通知${typedWords(letter)}（${letter.items.length}条）`;
  const history = historyOf(previous, built, why);
  const current = { ...built, history };
  const comparison = compare(previous, current);
  const amendment = amendmentOf(previous, current, letter, responses, pack);
  const subject = { previous, current, letter, amendment, pack, comparison };
  const places = clerksPlaces(intake, lines);
  const records = { amendment, 'deficiency-letter': letter, history };
  const entries = [
    ...Object.entries(records).map(([name, record]) => recordEntry(name, record)),
    ...(await papersOf(subject, intake, machine)),
  ];
  return {
    diagnostics: [...checkSequence(subject, places), ...unnamedRemarks(subject, places)],
    entries: [...entries, pageOf(built, history, intake, entries)],
    counts: countText(comparison),
  };
}

const recordEntry = (name: string, record: unknown): BundleEntry => ({
  path: `记录/${name}.json`,
  bytes: new TextEncoder().encode(stableJson(record)),
});

/** 补正文书 — the answer to the letter, what changed, and the texts with their changes marked. */
async function papersOf(
  subject: SequenceSubject,
  intake: Intake,
  machine: Amending['machine'],
): Promise<BundleEntry[]> {
  const { previous, current, letter, amendment, pack, comparison } = subject;
  const unnamed = { letter, changes: unnamedChanges(subject) };
  const entries = [
    ...(await filesOf(
      responseDocument(letter, amendment, current, openingsOf(letter, pack, [previous, current])),
      intake,
      machine,
    )),
    ...(await filesOf(changeDocument(previous, current, comparison, unnamed), intake, machine)),
  ];
  const revised = revisedText(previous, current, comparison);
  if (revised === null) return entries;
  const bytes = await writeRevisions(revised, readStyle(machine.library, pack.id));
  return [...entries, { path: '00 总目录/修订对照稿.docx', bytes }];
}

/** The reviewer's page once more, with what was ever handed in and the papers of this round. */
function pageOf(built: BuiltState, history: History, { pack }: Intake, entries: readonly BundleEntry[]): BundleEntry {
  const { dossier, documents, ledger, problems } = built;
  const papers = amendmentPapers.filter((path) => entries.some((entry) => entry.path === path));
  const page = writeIndexPage({ dossier, documents, ledger, diagnostics: problems, pack, history, papers });
  return { path: 'index.html', bytes: new TextEncoder().encode(page) };
}

async function filesOf(document: Document, intake: Intake, machine: Amending['machine']): Promise<BundleEntry[]> {
  const { pdf, docx } = await writeBoth(document, intake, machine);
  return [
    { path: `00 总目录/${document.kind}.pdf`, bytes: pdf },
    { path: `00 总目录/${document.kind}.docx`, bytes: docx },
  ];
}
