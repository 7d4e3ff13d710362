import { proseCells, type TextCell } from '../check/text-cells.ts';
import type { Diagnostic, Origin } from '../diagnostic.ts';
import { proofChecks } from '../proof/checks/index.ts';
import { proofread } from '../proof/proofread.ts';
import { type Dictionaries, readDictionaries } from '../text/dictionaries.ts';
import type { Prose } from '../text/prose.ts';
import { proseOf } from '../text/read-prose.ts';
import type { Intake } from './intake.ts';
import { type Kept, nothingKept } from './kept.ts';
import { keptReadings } from './kept-readings.ts';

/** 词典文件 as loaded: what one file holds, and its name. */
export interface DictionarySource {
  readonly name: string;
  readonly content: unknown;
}

/** Columns of sentences that are printed as they stand. Titles and numbers of papers are quoted from the papers. */
const sentences = new Set([
  'responsibilities.task',
  'measures.topic',
  'measures.text',
  'problems.text',
  'steps.text',
  'stages.tasks',
  'rectifications.problem',
  'rectifications.demand',
]);

/**
 * 校对项 that hold for a fragment. Left out: what needs a whole document (signature, attachments, numbering, last stop, own
 * name and level, year or date of the document) and what the checks of the dossier look for in the same cells (placeholders,
 * personal data, dates that do not exist, numbers of papers).
 */
const holds = new Set([
  'arithmetic',
  'count-mismatch',
  'exact-approximation',
  'foreign-character',
  'former-place',
  'full-width-digit',
  'half-width-mark',
  'impossible-percentage',
  'inserted-character',
  'invisible-character',
  'misspelt-idiom',
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
  'unpaired-mark',
  'web-residue',
  'wrong-term',
  'wrong-unit',
]);
const fragmentChecks = proofChecks.filter(({ code }) => holds.has(code));

/**
 * 校对各表的文字 — every cell of sentences by itself. `said` is what the checks have to say: a flaw they name stays theirs.
 * Judgements of language are at most warnings: they hold up no package.
 */
export function proofreadCells(
  { dossier, whitelist }: Pick<Intake, 'dossier' | 'whitelist'>,
  sources: readonly DictionarySource[],
  said: readonly Diagnostic[],
  kept: Kept = nothingKept,
): Diagnostic[] {
  let dictionaries: Dictionaries | undefined;
  const words = { 词典: JSON.stringify(sources), 白名单: JSON.stringify(whitelist) };
  const readings = keptReadings(kept, words, (text) => {
    dictionaries ??= readDictionaries(sources).value;
    return proofread(fragmentOf(text), { dictionaries, whitelist }, fragmentChecks);
  });
  const found = proseCells({ dossier })
    .filter(({ column }) => sentences.has(column))
    .flatMap((cell) =>
      readings
        .of(cell.text)
        .filter(({ at }) => !said.some((d) => namesTheSame(d, cell, at.quote ?? '')))
        .map((d) => placed(d, cell)),
    );
  readings.save();
  return found;
}

/** Whatever a short line looks like, in a cell it is text and no title. */
function fragmentOf(text: string): Prose {
  const prose = proseOf('', text);
  return { ...prose, paragraphs: prose.paragraphs.map((paragraph) => ({ ...paragraph, role: 'body' })) };
}

/** A check that spoke of the same words in this cell, or of the same count where the cell is printed. */
function namesTheSame({ code, at }: Diagnostic, cell: TextCell, quote: string): boolean {
  const seen = at.quote ?? '';
  const here = placeOf(at) === placeOf(cell.at) || (code === 'announced-count-mismatch' && cell.text.includes(seen));
  return here && seen !== '' && (seen.includes(quote) || quote.includes(seen));
}

const placeOf = ({ file, sheet, cell, line, column }: Origin): string =>
  [file, sheet, cell, line, column].map((part) => part ?? '').join('\u0001');

function placed({ related, severity, message, ...rest }: Diagnostic, { at }: TextCell): Diagnostic {
  const inCell = (seen: Origin): Origin => ({ ...at, ...(seen.quote === undefined ? {} : { quote: seen.quote }) });
  return {
    ...rest,
    severity: severity === 'error' ? 'warning' : severity,
    // Lines are those of the cell, which a clerk does not count.
    message: related === undefined ? message : message.replace(/第\d+行/u, '同一格里'),
    at: inCell(rest.at),
    ...(related && { related: related.map((r) => ({ ...r, at: inCell(r.at) })) }),
  };
}
