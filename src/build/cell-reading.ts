import type { Diagnostic } from '../diagnostic.ts';
import { proofChecks } from '../proof/checks/index.ts';
import type { ProofCheck } from '../proof/proof-check.ts';
import { proofread } from '../proof/proofread.ts';
import { type DictionarySource, readDictionaries } from '../text/dictionaries.ts';
import type { Paragraph, Prose } from '../text/prose.ts';
import { proseOf } from '../text/read-prose.ts';

/** 校对任务 — texts of cells nobody has read yet, and all that a finding depends on besides them. */
export interface CellJob {
  readonly place: string;
  /** Words the clerk vouches for. */
  readonly words: readonly string[];
  /** 词典 of the workspace, beside those that come with the program. */
  readonly own: readonly DictionarySource[];
  /** Each to be read by itself. */
  readonly alone: readonly string[];
  /** To be held against one another; null where that was done before. */
  readonly joint: readonly string[] | null;
}

/** What was found: for each of `alone`, in their order; among `joint`, by line, the first text being the first line. */
export interface CellFindings {
  readonly alone: readonly (readonly Diagnostic[])[];
  readonly joint: readonly Diagnostic[] | null;
}

/** Reads here or in another process. */
export type ReadCells = (job: CellJob) => Promise<CellFindings>;

/**
 * 校对项 that hold for a fragment. Left out: what needs a whole document (signature, attachments, numbering, last stop, own
 * name and level, year or date of the document) and what the checks of the dossier look for in the same cells (placeholders,
 * personal data, dates that do not exist, numbers of papers).
 */
const fragmentChecks = checksOf(
  'arithmetic',
  'count-mismatch',
  'exact-approximation',
  'foreign-character',
  'foreign-place',
  'former-place',
  'full-width-digit',
  'half-width-mark',
  'impossible-percentage',
  'inserted-character',
  'invisible-character',
  'lost-word',
  'misspelt-idiom',
  'misspelt-place',
  'misspelt-word',
  'missing-noun',
  'missing-unit',
  'nested-mark',
  'outdated-document',
  'outdated-term',
  'percentage-point',
  'range-percent',
  'repeated-mark',
  'repeated-sentence',
  'repeated-word',
  'run-on-sentence',
  'status-conflict',
  'stray-space',
  'torn-figure',
  'unpaired-mark',
  'web-residue',
  'wrong-term',
  'wrong-unit',
);

/** 校对项 that hold one sentence against another: all cells are read as one text. */
const jointChecks = checksOf('count-conflict', 'value-conflict');

function checksOf(...codes: readonly string[]): readonly ProofCheck[] {
  const wanted = new Set(codes);
  return proofChecks.filter(({ code }) => wanted.has(code));
}

/** Reads with the dictionaries that come with the program. */
export function readCellsWith(
  shipped: readonly DictionarySource[],
  { place, words, own, ...job }: CellJob,
): CellFindings {
  const dictionaries = readDictionaries([...shipped, ...own]).value;
  const read = (prose: Prose, checks: readonly ProofCheck[]): Diagnostic[] =>
    proofread(prose, { dictionaries, place, whitelist: words }, checks);
  return {
    alone: job.alone.map((text) => read(fragmentOf(text), fragmentChecks)),
    joint: job.joint && read(jointText(job.joint), jointChecks),
  };
}

/** Whatever a short line looks like, in a cell it is text and no title. */
function fragmentOf(text: string): Prose {
  const prose = proseOf('', text);
  return { ...prose, paragraphs: prose.paragraphs.map((paragraph) => ({ ...paragraph, role: 'body' })) };
}

/** All cells as one text: each is a line. */
function jointText(texts: readonly string[]): Prose {
  const paragraphs = texts.map(
    (text, index): Paragraph => ({
      index,
      text,
      pieces: [{ offset: 0, length: text.length, line: index + 1, column: 1 }],
      role: 'body',
      splits: [],
      indented: false,
    }),
  );
  return { file: '', format: 'txt', lines: [], paragraphs, wrapped: false };
}
