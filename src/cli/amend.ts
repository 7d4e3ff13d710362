import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { letterName, readResponses, responseForm, type SequenceState, writtenFor } from '../amend/index.ts';
import { amend as run, stateOf } from '../build/amend.ts';
import { responsesFile } from '../build/amend-places.ts';
import { bagInfo } from '../build/bag.ts';
import type { Previous } from '../build/previous.ts';
import { plainReport } from '../build/report.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { BundleEntry } from '../model/bundle.ts';
import type { DeficiencyLetter } from '../model/review.ts';
import { readWorkspaceSettings } from '../read/dossier.ts';
import { readResponseSheet, responseLines, writeResponses } from '../read/responses.ts';
import { loadFaces } from '../shell/fonts.ts';
import { loadLibrary } from '../shell/library.ts';
import { freeName } from '../shell/save.ts';
import { soundSequence } from '../shell/zip/against.ts';
import { previousOf } from '../shell/zip/sequence.ts';
import { letterReceived } from './amend-letter.ts';
import { buildInto } from './build.ts';
import { bundleFile, openNamed } from './bundle.ts';
import { leftText } from './left.ts';
import { alsoMade } from './output.ts';
import { archiveFile, asideText, packPublished } from './published.ts';
import { refuse } from './refuse.ts';
import { shown } from './reports.ts';
import { inputFile, outputFile } from './target.ts';
import { Usage } from './usage.ts';
import { version } from './version.ts';
import { openWorkspace } from './workspace.ts';

interface Options {
  readonly previous: string;
  readonly letter?: string;
  readonly output?: string;
}

/** `shenbao amend [dir] --previous P.zip [--letter 补正通知.json]`: first the form to answer, then the next sequence. */
export async function amend(dir: string | undefined, options: Options): Promise<number> {
  bundleFile(options.previous);
  if (options.letter !== undefined) inputFile(options.letter);
  if (options.output !== undefined && outputFile(options.output, '.zip') === resolve(options.previous))
    throw new Usage('补正包不能存到上一次报送的包上：那是已经报出去的原件。请换一个文件名。');
  const { root } = openWorkspace(dir ?? '.');
  const opened = await openNamed(options.previous);
  if (opened.value === null) return stop(opened.diagnostics);
  const bundle = opened.value;
  try {
    const library = await loadLibrary();
    const previous = await soundSequence(bundle, library);
    if (previous.value === null) return stop(previous.diagnostics);
    const letter = await letterReceived(options.letter, root, previous.value, library);
    if (letter.value === null) return letter.diagnostics.length === 0 ? 0 : stop(letter.diagnostics);
    const answers = resolve(root, responsesFile);
    await putAsideOther(answers, letter.value);
    if (!existsSync(answers)) return await askFor(dir ?? '.', answers, letter.value, previous.value);
    const round = { previous: previousOf(bundle, previous.value), letter: letter.value, answers };
    return await next(dir ?? '.', round, options.output);
  } finally {
    bundle.close();
  }
}

/** Answers to another letter stay with it: under the same numbers they would be printed as answers to this one. */
async function putAsideOther(answers: string, letter: DeficiencyLetter): Promise<void> {
  if (!existsSync(answers)) return;
  const { letter: named, rows } = readResponseSheet(await readFile(inputFile(answers), 'utf8'));
  if (rows === null || writtenFor(letter, named, rows)) return;
  const kept = freeName(dirname(answers), responsesFile);
  await rename(answers, join(dirname(answers), kept));
  process.stdout.write(
    `原来的“${responsesFile}”写的不是对这份补正通知的回应（${named === '' ? '意见与通知不同' : `针对的是${named}`}），已改名保留为“${kept}”。\n`,
  );
}

async function askFor(
  dir: string,
  answers: string,
  letter: DeficiencyLetter,
  previous: SequenceState,
): Promise<number> {
  await writeFile(answers, writeResponses(letterName(letter), responseForm(letter)));
  const sequence = previous.dossier.dossier.settings.sequence + 1;
  const renumber = (await sequenceIn(dir)) === sequence ? '' : `并把 dossier.yaml 的“序列”改为 ${sequence}，`;
  process.stdout.write(
    `补正事项${letter.items.length}条，请在 ${answers} 里逐条写明处理，${renumber}改好数据和佐证后再运行一次。\n`,
  );
  return 0;
}

interface Round {
  readonly previous: Previous;
  readonly letter: DeficiencyLetter;
  readonly answers: string;
}

/** The draft that answers; the package only where no error stands, neither in what was built nor in how it follows. */
async function next(dir: string, round: Round, output: string | undefined): Promise<number> {
  const { previous } = round;
  await inSequence(dir, previous);
  const answered = await readFile(inputFile(round.answers), 'utf8');
  const responses = readResponses(readResponseSheet(answered).rows, responsesFile);
  const result = await buildInto(dir, null, previous);
  process.stdout.write(leftText(result.left));
  const { built, intake, folder } = result;
  const before = [...responses.diagnostics, ...result.diagnostics];
  if (built === null || intake === null || folder === null) return stop(before);
  if (hasErrors(before)) return stop(before, folder);
  const amended = await run({
    previous: previous.state,
    current: await stateOf(built),
    letter: round.letter,
    responses: responses.value,
    lines: responseLines(answered),
    intake,
    machine: { library: await loadLibrary(), faces: loadFaces },
  });
  const found = [...before, ...amended.diagnostics];
  if (hasErrors(found)) return stop(found, folder);
  const drafted = { ...result, built, intake, folder };
  const packed = await packWith(amended.entries, drafted, output);
  process.stdout.write(
    `${plainReport(found, version, '补正').text(shown)}\n申报包：${packed.file}\n校验值：${packed.written.sha256}\n补正事项${round.letter.items.length}条；${amended.counts}。补正回应表和变更报告在包内“00 总目录”。\n${asideText(packed.file, packed.written)}`,
  );
  return 0;
}

const hasErrors = (found: readonly Diagnostic[]): boolean => found.some(({ severity }) => severity === 'error');

type Drafted = Awaited<ReturnType<typeof buildInto>> & {
  readonly [Part in 'built' | 'intake' | 'folder']: NonNullable<Awaited<ReturnType<typeof buildInto>>[Part]>;
};

/** The papers of the round into the folder that was built, and all of it into the package. */
async function packWith(
  papers: readonly BundleEntry[],
  { built, intake, folder, root, digests, kept }: Drafted,
  output: string | undefined,
) {
  const replaced = new Set(papers.map(({ path }) => path));
  const entries = [...built.entries.filter(({ path }) => !replaced.has(path)), ...papers];
  for (const paper of papers) if ('bytes' in paper) await writeFile(join(folder, paper.path), paper.bytes);
  await alsoMade(root, built.name, papers);
  const file = archiveFile(root, built.name, output);
  const published = { name: built.name, root, entries, digests, kept };
  return { file, written: await packPublished(published, bagInfo(intake, version, null), file) };
}

const sequenceIn = async (dir: string): Promise<number> =>
  (await readWorkspaceSettings(openWorkspace(dir).workspace)).value.value.sequence;

/** Before anything is built: under the number of the package before, a draft would take the place of what was handed in. */
async function inSequence(dir: string, { state }: Previous): Promise<void> {
  const [before, now] = [state.dossier.dossier.settings.sequence, await sequenceIn(dir)];
  if (now !== before + 1)
    throw new Usage(`dossier.yaml 的“序列”是 ${now}，上一次报送的是 ${before}：请改为 ${before + 1} 后再运行一次。`);
}

/** `draft` is where the documents as they now stand were put: to be looked at, and not to be mistaken for the answer. */
function stop(diagnostics: readonly Diagnostic[], draft?: string): number {
  const place = draft === undefined ? '' : `\n现在的草稿在：${draft}（只供对照，不能报送；改好后再运行一次）。`;
  return refuse(diagnostics, '补正', `没有出补正包。${place}`);
}
