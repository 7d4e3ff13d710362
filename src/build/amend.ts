import { createHash } from 'node:crypto';
import {
  amendmentOf,
  changeDocument,
  checkSequence,
  compare,
  responseDocument,
  revisedText,
  type SequenceState,
} from '../amend/index.ts';
import { recordDigest } from '../bundle/page/index.ts';
import { stableJson } from '../bundle/records.ts';
import { readRecords } from '../bundle/verify/records.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { ResponseEntry } from '../model/amendment.ts';
import type { BundleEntry } from '../model/bundle.ts';
import type { Document } from '../model/document.ts';
import type { DeficiencyLetter } from '../model/review.ts';
import { readStyle } from '../read/style.ts';
import { writeRevisions } from '../write/docx/write-revisions.ts';
import type { Intake } from './intake.ts';
import type { Machine } from './machine.ts';
import type { Package } from './package.ts';
import { writeBoth } from './report-document.ts';

/** What a next sequence is measured by: the one before, the one now, the letter between them and the clerk's answers. */
export interface Amending {
  readonly previous: SequenceState;
  readonly current: SequenceState;
  readonly letter: DeficiencyLetter;
  readonly responses: readonly ResponseEntry[];
  readonly intake: Intake;
  readonly machine: Pick<Machine, 'library' | 'faces'>;
}

/** The sequence that has just been built, as the next reader will find it. */
export async function stateOf({ name, entries }: Package): Promise<SequenceState> {
  const found = new Map(entries.map((entry) => [entry.path, entry]));
  const text = async (path: string): Promise<string | null> => {
    const entry = found.get(path.replace(/^data\//, ''));
    return entry !== undefined && 'bytes' in entry ? new TextDecoder().decode(entry.bytes) : null;
  };
  const { dossier, documents, ledger } = (await readRecords(text)).found;
  if (!dossier || !documents || !ledger) throw new Error('what was just written is not sound');
  const files = entries.map((entry) => [entry.path, 'bytes' in entry ? sha256(entry.bytes) : entry.digest] as const);
  const record = recordDigest({ dossier, documents, ledger });
  return { name, sha256: null, record, dossier, documents, ledger, files: new Map(files) };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** 补正 — the rules of sequences checked, and what goes into the package beside it: record, 补正回应表, 变更报告. */
export async function amend({
  previous,
  current,
  letter,
  responses,
  intake,
  machine,
}: Amending): Promise<{ diagnostics: readonly Diagnostic[]; entries: readonly BundleEntry[]; operations: number }> {
  const { pack } = intake;
  const comparison = compare(previous, current);
  const amendment = amendmentOf(previous, current, letter, responses, pack);
  const diagnostics = checkSequence({ previous, current, letter, amendment, pack, comparison });
  const documents = [responseDocument(letter, amendment, current), changeDocument(previous, current, comparison)];
  const entries: BundleEntry[] = [
    { path: '记录/amendment.json', bytes: new TextEncoder().encode(stableJson(amendment)) },
    { path: '记录/deficiency-letter.json', bytes: new TextEncoder().encode(stableJson(letter)) },
  ];
  for (const document of documents) entries.push(...(await filesOf(document, intake, machine)));
  const revised = revisedText(previous, current, comparison);
  if (revised !== null)
    entries.push({
      path: '00 总目录/修订对照稿.docx',
      bytes: await writeRevisions(revised, readStyle(machine.library, pack.id)),
    });
  return { diagnostics, entries, operations: amendment.operations.length };
}

async function filesOf(document: Document, intake: Intake, machine: Amending['machine']): Promise<BundleEntry[]> {
  const { pdf, docx } = await writeBoth(document, intake, machine);
  return [
    { path: `00 总目录/${document.kind}.pdf`, bytes: pdf },
    { path: `00 总目录/${document.kind}.docx`, bytes: docx },
  ];
}
