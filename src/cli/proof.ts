import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { manuscriptReport } from '../build/manuscript-report.ts';
import { type Diagnostic, sortDiagnostics } from '../diagnostic.ts';
import { annotateDocx } from '../proof/annotate/index.ts';
import { compareProse } from '../proof/compare.ts';
import { proofread } from '../proof/proofread.ts';
import { unitOf } from '../proof/unit-of.ts';
import { Malformed } from '../xml/markup.ts';
import { Unpacking } from '../zip/opened.ts';
import { exitCode } from './exit.ts';
import { openDictionaries, readInputs } from './inputs.ts';
import { shown } from './reports.ts';
import { saveAll } from './save-all.ts';
import { outputFile } from './target.ts';
import { Usage } from './usage.ts';
import { version } from './version.ts';

interface Options {
  readonly place?: string;
  readonly json?: boolean;
  readonly docx?: string;
}

/** `shenbao proof <file…>`: several files are also compared with one another. */
export async function proof(files: string[], options: Options): Promise<number> {
  const { texts, diagnostics: unread } = await readInputs(files);
  const { dictionaries, diagnostics: misfits } = await openDictionaries(files);
  const own = texts.flatMap((text) => proofread(text, { place: options.place, dictionaries }));
  const found = sortDiagnostics([
    ...unread,
    ...misfits,
    ...own,
    ...compareProse(texts, { unitOf: (text) => unitOf(text, dictionaries.gazetteer) }),
  ]);
  let annotatedFile: string | null = null;
  // A manuscript that does not open is told of in the report; there is nothing to remark upon.
  if (options.docx !== undefined && unread.every(({ severity }) => severity !== 'error'))
    annotatedFile = await annotate(files, options.docx, found, options.json === true ? process.stderr : process.stdout);
  const report = manuscriptReport(found, version);
  process.stdout.write(options.json === true ? report.json() : report.text(shown));
  // Beside JSON, which is for a program to read, nothing else may stand.
  if (options.docx !== undefined && options.json !== true)
    process.stdout.write(
      annotatedFile === null ? '没有写批注：文稿没有读出来。\n' : `写了批注的文稿：${annotatedFile}\n`,
    );
  return exitCode(found);
}

/** A copy of before, in which somebody may have answered the remarks, is put aside. */
async function annotate(
  files: readonly string[],
  output: string,
  found: readonly Diagnostic[],
  out: NodeJS.WritableStream,
): Promise<string> {
  const [file] = files;
  if (file === undefined || files.length > 1 || !/\.docx$/i.test(file))
    throw new Usage('--docx 只能用于一个 docx 文件。');
  if (resolve(output) === resolve(file)) throw new Usage('--docx 的文件不能是原稿本身：批注写在副本里。');
  const target = outputFile(output, '.docx');
  const bytes = annotated(new Uint8Array(await readFile(file)), file, found);
  await saveAll(dirname(target), [{ name: basename(target), bytes }], out);
  return target;
}

/** What reads as a manuscript need not be one of Word: a text may be called .docx, and what beside its words is broken nobody has read. */
function annotated(bytes: Uint8Array, file: string, found: readonly Diagnostic[]): Uint8Array {
  try {
    return annotateDocx(bytes, found);
  } catch (error) {
    if (!(error instanceof Unpacking || error instanceof Malformed)) throw error;
    throw new Usage(`“${file}”里加不进批注：它不是 Word 文档，或里面原有的批注已损坏。请在 Word 里另存一份再试。`);
  }
}
