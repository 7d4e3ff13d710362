import { proseCells, type TextCell } from '../check/text-cells.ts';
import { type Diagnostic, describeOrigin, type Origin } from '../diagnostic.ts';
import { proofChecks } from '../proof/checks/index.ts';
import type { ProofCheck } from '../proof/proof-check.ts';
import { proofread } from '../proof/proofread.ts';
import { type Dictionaries, type DictionarySource, readDictionaries } from '../text/dictionaries.ts';
import type { Paragraph, Prose } from '../text/prose.ts';
import { proseOf } from '../text/read-prose.ts';
import type { Intake } from './intake.ts';
import { type Kept, nothingKept } from './kept.ts';
import { keptReadings } from './kept-readings.ts';

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

/**
 * 校对各表的文字 — every cell of sentences by itself, and all of them held against one another. `said` is what the checks
 * have to say: a flaw they name stays theirs. Judgements of language are at most warnings: they hold up no package. A
 * dictionary of the workspace that cannot be used is named.
 */
export function proofreadCells(
  { dossier, whitelist, dictionaries: own }: Pick<Intake, 'dossier' | 'whitelist' | 'dictionaries'>,
  shipped: readonly DictionarySource[],
  said: readonly Diagnostic[],
  kept: Kept = nothingKept,
): Diagnostic[] {
  const cells = proseCells({ dossier }).filter(({ column }) => sentences.has(column));
  const read = reader({ dossier, whitelist }, [...shipped, ...own], kept);
  const alone = cells.flatMap((cell) => read.alone(cell.text).map((d) => placed(d, () => cell)));
  const held = read.joint(cells).map((d) => placed(d, cellIn(cells)));
  read.save();
  const fresh = saidOnce([...alone, ...held]).filter(
    ({ d, cell }) => !said.some((s) => namesTheSame(s, cell, d.at.quote ?? '')),
  );
  return [...fresh.map(({ d }) => d), ...readDictionaries(own).diagnostics.map(mild)];
}

interface Reader {
  readonly alone: (text: string) => readonly Diagnostic[];
  readonly joint: (cells: readonly TextCell[]) => readonly Diagnostic[];
  readonly save: () => void;
}

/** What was read before with the same words is not read again. */
function reader(
  { dossier, whitelist }: Pick<Intake, 'dossier' | 'whitelist'>,
  sources: readonly DictionarySource[],
  kept: Kept,
): Reader {
  const { applicant } = dossier.value.settings;
  const places = [applicant.province, ...dossier.value.divisions.map(({ name }) => name)].filter((n) => n !== '');
  const words = [...whitelist, ...places];
  let dictionaries: Dictionaries | undefined;
  const read = (prose: Prose, checks: readonly ProofCheck[]): Diagnostic[] => {
    dictionaries ??= readDictionaries(sources).value;
    return proofread(prose, { dictionaries, place: applicant.name, whitelist: words }, checks);
  };
  const inputs = { 词典: JSON.stringify(sources), 白名单: JSON.stringify([applicant.name, ...words]) };
  const alone = keptReadings(kept, inputs, (text) => read(fragmentOf(text), fragmentChecks));
  const together = { ...inputs, 范围: '各格之间' };
  const joint = keptReadings(kept, together, (texts) => read(jointText(JSON.parse(texts)), jointChecks));
  return {
    alone: alone.of,
    joint: (cells) => joint.of(JSON.stringify(cells.map(({ text }) => text))),
    save: () => {
      alone.save();
      joint.save();
    },
  };
}

/** A slip the lists name is left to them: 整冶 is in 错词 and looks like 整治 as well. */
function saidOnce(found: readonly Placed[]): readonly Placed[] {
  const keyOf = ({ d }: Placed): string => `${placeOf(d.at)}\u0001${d.at.quote}`;
  const listed = new Set(found.filter(({ d }) => d.code === 'wrong-term').map(keyOf));
  return found.filter((one) => one.d.code !== 'misspelt-word' || !listed.has(keyOf(one)));
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

const cellIn =
  (cells: readonly TextCell[]) =>
  ({ line }: Origin): TextCell =>
    cells[(line ?? 1) - 1] as TextCell;

/** A check that spoke of the same words in this cell, or of the same count where the cell is printed. */
function namesTheSame({ code, at }: Diagnostic, cell: TextCell, quote: string): boolean {
  const seen = at.quote ?? '';
  const here = placeOf(at) === placeOf(cell.at) || (code === 'announced-count-mismatch' && cell.text.includes(seen));
  return here && seen !== '' && (seen.includes(quote) || quote.includes(seen));
}

const placeOf = ({ file, sheet, cell, line, column }: Origin): string =>
  [file, sheet, cell, line, column].map((part) => part ?? '').join('\u0001');

interface Placed {
  readonly d: Diagnostic;
  readonly cell: TextCell;
}

/** Lines are those of the text a check was given, which a clerk does not count: told by cell. */
function placed({ related, severity, message, ...rest }: Diagnostic, cellAt: (seen: Origin) => TextCell): Placed {
  const cell = cellAt(rest.at);
  const inCell = (seen: Origin): Origin => ({
    ...cellAt(seen).at,
    ...(seen.quote === undefined ? {} : { quote: seen.quote }),
  });
  const other = related?.[0] === undefined ? cell : cellAt(related[0].at);
  const there = other === cell ? '同一格里' : `“${describeOrigin(other.at)}”里`;
  const d = {
    ...rest,
    severity: severity === 'error' ? ('warning' as const) : severity,
    message: related === undefined ? message : message.replace(/第\d+行/u, there),
    at: inCell(rest.at),
    ...(related && { related: related.map((r) => ({ ...r, at: inCell(r.at) })) }),
    ...(Object.keys(cell.about).length > 0 && { about: cell.about }),
  };
  return { d, cell };
}

const mild = (d: Diagnostic): Diagnostic => ({ ...d, severity: 'warning' });
