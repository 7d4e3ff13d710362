import {
  amendmentOf,
  changeDocument,
  checkSequence,
  compare,
  responseDocument,
  type SequenceState,
} from '../amend/index.ts';
import { stableJson } from '../bundle/records.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { ResponseEntry } from '../model/amendment.ts';
import type { BundleEntry } from '../model/bundle.ts';
import type { Document } from '../model/document.ts';
import type { DeficiencyLetter } from '../model/review.ts';
import type { Intake } from './intake.ts';
import type { Machine } from './machine.ts';
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
  return { diagnostics, entries, operations: amendment.operations.length };
}

async function filesOf(document: Document, intake: Intake, machine: Amending['machine']): Promise<BundleEntry[]> {
  const { pdf, docx } = await writeBoth(document, intake, machine);
  return [
    { path: `00 总目录/${document.kind}.pdf`, bytes: pdf },
    { path: `00 总目录/${document.kind}.docx`, bytes: docx },
  ];
}
