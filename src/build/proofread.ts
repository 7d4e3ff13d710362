import { proseCells, type TextCell } from '../check/text-cells.ts';
import { type Diagnostic, describeOrigin, type Origin } from '../diagnostic.ts';
import { readDictionaries } from '../text/dictionaries.ts';
import type { ReadCells } from './cell-reading.ts';
import type { Intake } from './intake.ts';
import { type Kept, nothingKept } from './kept.ts';
import { recallReadings } from './kept-readings.ts';

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

/** 校对所得 — what the language of the cells gives cause to say, before it is known what the checks have said. */
export type CellReading = (said: readonly Diagnostic[]) => Diagnostic[];

/**
 * 校对各表的文字 — every cell of sentences by itself, and all of them held against one another. `said` is what the checks
 * have to say: a flaw they name stays theirs. Judgements of language are at most warnings: they hold up no package. A
 * dictionary of the workspace that cannot be used is named.
 */
export async function proofreadCells(
  intake: Pick<Intake, 'dossier' | 'whitelist' | 'dictionaries'>,
  readCells: ReadCells,
  kept: Kept = nothingKept,
): Promise<CellReading> {
  const cells = proseCells({ dossier: intake.dossier }).filter(({ column }) => sentences.has(column));
  const found = await findingsIn(cells, intake, readCells, kept);
  const misfits = readDictionaries(intake.dictionaries).diagnostics.map(mild);
  return (said) => {
    const alone = cells.flatMap((cell) => (found.alone.get(cell.text) ?? []).map((d) => placed(d, () => cell)));
    const held = found.joint.map((d) => placed(d, cellIn(cells)));
    const fresh = saidOnce([...alone, ...held]).filter(
      ({ d, cell }) => !said.some((s) => namesTheSame(s, cell, d.at.quote ?? '')),
    );
    return [...fresh.map(({ d }) => d), ...misfits];
  };
}

/** What was read before with the same words is not read again. */
async function findingsIn(
  cells: readonly TextCell[],
  { dossier, whitelist, dictionaries: own }: Pick<Intake, 'dossier' | 'whitelist' | 'dictionaries'>,
  readCells: ReadCells,
  kept: Kept,
) {
  const { applicant } = dossier.value.settings;
  const places = [applicant.province, ...dossier.value.divisions.map(({ name }) => name)].filter((n) => n !== '');
  const [place, words] = [applicant.name, [...whitelist, ...places]];
  const inputs = { 词典: JSON.stringify(own), 白名单: JSON.stringify([place, ...words]) };
  const texts = cells.map(({ text }) => text);
  const together = JSON.stringify(texts);
  const alone = recallReadings(kept, inputs, texts);
  const joint = recallReadings(kept, { ...inputs, 范围: '各格之间' }, [together]);
  const anew = { alone: alone.unread, joint: joint.unread.length === 0 ? null : texts };
  if (anew.alone.length > 0 || anew.joint !== null) {
    const found = await readCells({ place, words, own, ...anew });
    alone.learn(found.alone);
    joint.learn(found.joint === null ? [] : [found.joint]);
  }
  return { alone: alone.found, joint: joint.found.get(together) ?? [] };
}

/** A slip the lists name is left to them: 整冶 is in 错词 and looks like 整治 as well. */
function saidOnce(found: readonly Placed[]): readonly Placed[] {
  const keyOf = ({ d }: Placed): string => `${placeOf(d.at)}\u0001${d.at.quote}`;
  const listed = new Set(found.filter(({ d }) => d.code === 'wrong-term').map(keyOf));
  return found.filter((one) => one.d.code !== 'misspelt-word' || !listed.has(keyOf(one)));
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
    message: related === undefined ? message : message.replace(/第\d+行/u, () => there),
    at: inCell(rest.at),
    ...(related && { related: related.map((r) => ({ ...r, at: inCell(r.at) })) }),
    ...(Object.keys(cell.about).length > 0 && { about: cell.about }),
  };
  return { d, cell };
}

const mild = (d: Diagnostic): Diagnostic => ({ ...d, severity: 'warning' });
