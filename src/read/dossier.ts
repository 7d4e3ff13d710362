import type { Diagnostic, Located, Outcome } from '../diagnostic.ts';
import type { Dossier } from '../model/dossier.ts';
import type { StandardPack } from '../model/pack.ts';
import type { RefusedRow } from '../model/refused.ts';
import type { Workspace } from '../workspace.ts';
import { assembleFacts, type Facts, joinDossier } from './assemble.ts';
import { remark, type Say } from './codes/index.ts';
import { givenNumbersFile } from './evidence/given.ts';
import type { SourceRows } from './row/cell.ts';
import type { ReadContext } from './row/context.ts';
import { missingSettings, readSettings, settingsFile } from './settings/read.ts';
import { unknownKinds } from './settings/unknown-kinds.ts';
import { readXlsx } from './xlsx/workbook.ts';
import { readYamlRows } from './yaml/rows.ts';
import { decodeText } from './yaml/text.ts';
import { unfitYears } from './years.ts';

/** How a file of facts is read, or was read before: the same bytes under the same name give the same rows and remarks. */
export type RowReader = (
  file: string,
  bytes: Uint8Array,
  read: () => Promise<Outcome<SourceRows>>,
) => Promise<Outcome<SourceRows>>;

/** Settings and all facts of a workspace. Never fails on bad input: every problem is a remark with its place. */
export async function readDossier(
  workspace: Workspace,
  pack: StandardPack,
  rowsOf: RowReader = (_file, _bytes, read) => read(),
): Promise<Outcome<Located<Dossier>> & { readonly refused: readonly RefusedRow[] }> {
  const diagnostics: Diagnostic[] = [];
  const say: Say = (d) => void diagnostics.push(d);
  const settings = await readWorkspaceSettings(workspace);
  diagnostics.push(...settings.diagnostics);
  const sources: SourceRows[number][] = [];
  const files = (await workspace.list('数据/**/*')).filter((file) => !isOurs(file));
  sayWhatIsRead(files, say);
  for (const file of originalsFirst(files)) {
    const bytes = await workspace.read(file);
    const read = await rowsOf(file, bytes, () => readFacts(file, bytes));
    sources.push(...read.value);
    diagnostics.push(...read.diagnostics);
  }
  diagnostics.push(...unfitYears(sources, pack, settings.value), ...unknownKinds(settings.value, pack));
  const facts = assembleFacts(sources, { pack, year: settings.value.value.year }, say);
  return { value: joinDossier(facts, settings.value), diagnostics, refused: facts.refused };
}

const isReadable = (file: string): boolean => /\.(?:xls[xm]?|et|ya?ml)$/i.test(file);

/** What Windows, WPS and browsers put behind the name of a copy: “ - 副本”, “(1)”, “_备份”. */
const copyMark = /(?:\s*[-_—]?\s*(?:副本|复件|备份|copy|拷贝)\s*\d*|\s*[（(]\d+[)）])+(?=\.[^.]+$)/iu;

/** Where two say different things the first is kept: it shall not be the copy. */
const originalsFirst = (files: readonly string[]): string[] => [
  ...files.filter((file) => !copyMark.test(file)),
  ...files.filter((file) => copyMark.test(file)),
];

function sayWhatIsRead(files: readonly string[], say: Say): void {
  if (!files.some(isReadable)) say(remark('facts-missing', { file: '数据' }, '“数据”文件夹里没有工作簿，各表都是空的'));
  for (const file of files.filter((f) => isReadable(f) && copyMark.test(f))) {
    const original = file.replace(copyMark, '');
    if (!files.includes(original)) continue;
    const [copy = '', own = ''] = [file, original].map((path) => path.replace(/^.*\//, ''));
    say(remark('workbook-copy', { file }, `“${own}”旁边还有“${copy}”，两份都读取了；不一致的以“${own}”为准`));
  }
}

/** `dossier.yaml` of a workspace; placeholders and one error where there is none. */
export async function readWorkspaceSettings(
  workspace: Pick<Workspace, 'stat' | 'read' | 'today'>,
): Promise<ReturnType<typeof readSettings>> {
  if ((await workspace.stat(settingsFile)) === null) return missingSettings(workspace.today);
  const diagnostics: Diagnostic[] = [];
  const text = decodeText(settingsFile, await workspace.read(settingsFile), (d) => void diagnostics.push(d));
  const read = readSettings(text, workspace.today);
  return { value: read.value, diagnostics: [...diagnostics, ...read.diagnostics] };
}

/** What the program keeps there itself, and what Office and systems leave behind. */
const isOurs = (file: string): boolean =>
  file === givenNumbersFile || /(?:^|\/)(?:(?:~\$|\.)[^/]*|thumbs\.db|desktop\.ini)$/i.test(file);

async function readFacts(file: string, bytes: Uint8Array): Promise<Outcome<SourceRows>> {
  const diagnostics: Diagnostic[] = [];
  const say: Say = (d) => void diagnostics.push(d);
  return { value: rowsIn(file, bytes, say), diagnostics };
}

function rowsIn(file: string, bytes: Uint8Array, say: Say): SourceRows {
  const name = file.replace(/^.*\//, '');
  if (/\.xls[xm]$/i.test(name)) return readXlsx(file, bytes, say);
  if (/\.ya?ml$/i.test(name)) return readYamlRows(file, decodeText(file, bytes, say), say);
  if (/\.(xls|et)$/i.test(name)) say(remark('workbook-old-format', { file }, '旧格式的工作簿，没有读取'));
  else say(remark('data-file-ignored', { file }, `“${name}”不是能读取的数据文件，没有读取`));
  return [];
}

/** One workbook alone, as facts: for tools that look at a single file. */
export async function readWorkbook(
  file: string,
  bytes: Uint8Array,
  pack: StandardPack,
  year: number,
): Promise<Outcome<Located<Facts>>> {
  return factsOf((say) => readXlsx(file, bytes, say), { pack, year });
}

/** One YAML file alone, as facts. */
export async function readYaml(
  file: string,
  text: string,
  pack: StandardPack,
  year: number,
): Promise<Outcome<Located<Facts>>> {
  return factsOf((say) => readYamlRows(file, text, say), { pack, year });
}

function factsOf(read: (say: Say) => SourceRows, context: ReadContext): Outcome<Located<Facts>> {
  const diagnostics: Diagnostic[] = [];
  const say: Say = (d) => void diagnostics.push(d);
  const value = assembleFacts(read(say), context, say);
  return { value, diagnostics };
}
