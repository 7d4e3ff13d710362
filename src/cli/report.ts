import { basename, dirname, join } from 'node:path';
import { type Intake, takeIn } from '../build/intake.ts';
import { loadPictures } from '../build/pictures.ts';
import { plainReport } from '../build/report.ts';
import { composeBook, composeInput, doubtsIn, unreadFacts, writeBoth } from '../build/report-document.ts';
import { safeName } from '../bundle/names.ts';
import { meansUnit, unitCells } from '../check/departments.ts';
import { type ComposeInput, compose } from '../compose/index.ts';
import { lengthOf } from '../compose/length.ts';
import type { Outcome } from '../diagnostic.ts';
import type { Document } from '../model/document.ts';
import type { DocumentKind } from '../model/pack.ts';
import { loadFaces } from '../shell/fonts.ts';
import { loadLibrary } from '../shell/library.ts';
import { openMemory, outputFolder } from '../shell/machine.ts';
import { progressLine } from '../shell/terminal.ts';
import { exitCode } from './exit.ts';
import { replaceOwn, sayKept } from './replace-own.ts';
import { shown } from './reports.ts';
import { saveAll } from './save-all.ts';
import { outputFile } from './target.ts';
import { Usage } from './usage.ts';
import { version } from './version.ts';
import { openWorkspace } from './workspace.ts';

interface Options {
  readonly kind: string;
  readonly variant?: string;
  readonly unit?: string;
  readonly length?: string;
  readonly highlights?: boolean;
  readonly book?: string;
  readonly output?: string;
}

/** `shenbao report [dir] --kind K`: one document alone, as Word and PDF. */
export async function report(dir: string | undefined, options: Options): Promise<number> {
  const { root, workspace } = openWorkspace(dir ?? '.');
  const machine = { ...openMemory(root), library: await loadLibrary(), progress: progressLine(process.stderr) };
  const memory = { version, store: machine.store, digests: machine.digests };
  const { intake, diagnostics: unread } = await takeIn(workspace, { ...machine, memory });
  if (intake === null) {
    machine.progress('');
    process.stdout.write(plainReport(unread, version, '').text(shown));
    return 1;
  }
  const writing = writingOf(intake, options);
  const doubts = await doubtsIn(intake, { ...machine, memory });
  machine.digests.save();
  machine.progress('');
  const { value, diagnostics } = writing(await composeInput(intake, workspace, machine.library, doubts));
  const pictures = await loadPictures([value], workspace);
  const files = await writeBoth(value, intake, { library: machine.library, faces: loadFaces }, pictures);
  const found = [...unreadFacts(intake), ...diagnostics, ...files.diagnostics];
  const saved = await save(files, options.output, { root, name: safeName(value.id) });
  process.stdout.write(
    `${plainReport(found, version, value.title).text(shown)}\n《${value.title}》${files.pages}页，正文${lengthOf(value)}字：\n${saved.map((file) => `  ${file}`).join('\n')}\n`,
  );
  return exitCode(found);
}

/** What was asked for, still to be composed: a mistake in the options is told before the evidence is looked into. */
function writingOf(intake: Intake, options: Options): (input: ComposeInput) => Outcome<Document> {
  const entry = entryOf(intake, options);
  if (options.book === undefined) {
    const wanted = composeOptions({ ...options, ...unitOf(intake, options.unit) });
    return (input) => compose(input, entry, wanted);
  }
  const units = options.book
    .split(/[,，、]/)
    .filter((unit) => unit !== '')
    .map((said) => unitOf(intake, said).unit ?? said);
  return (input) => composeBook(input, entry, units);
}

function entryOf({ pack }: Intake, { kind, variant }: Options): DocumentKind {
  const same = pack.documents.filter((entry) => entry.kind === kind);
  const entry = variant === undefined ? same[0] : same.find((e) => e.variant === variant);
  if (entry !== undefined) return entry;
  if (same.length === 0)
    throw new Usage(`没有“${kind}”这个文种。可用：${[...new Set(pack.documents.map((e) => e.kind))].join('、')}`);
  throw new Usage(`“${kind}”没有“${variant}”体例。可用：${same.map((e) => e.variant ?? '（无）').join('、')}`);
}

/** The unit as the tables write it, where a shorter name was typed; without any such unit the paper would be empty. */
function unitOf({ dossier }: Intake, said: string | undefined): { readonly unit?: string } {
  if (said === undefined) return {};
  const { divisions, settings } = dossier.value;
  const names = [...new Set([...unitCells({ dossier }).map(({ name }) => name), ...divisions.map(({ name }) => name)])];
  if (names.length === 0 || names.includes(said)) return { unit: said };
  const meant = names.filter((name) => meansUnit(said, name, settings.applicant.name));
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return { unit: only };
  throw new Usage(
    `各表里没有“${said}”这个单位。${meant.length > 1 ? '是不是' : '可用'}：${(meant.length > 1 ? meant : names).join('、')}`,
  );
}

function composeOptions({ unit, length, highlights }: Options) {
  const limit = length === undefined ? undefined : Number(length);
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 300))
    throw new Usage('--length 应是不小于300的整数，如 --length 3000。');
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(limit === undefined ? {} : { length: limit }),
    ...(highlights === true ? { highlightsOnly: true } : {}),
  };
}

/** Where no place is named, into 输出; what somebody has gone on writing in is never written over. */
async function save(
  { docx, pdf }: { docx: Uint8Array; pdf: Uint8Array },
  output: string | undefined,
  { root, name }: { readonly root: string; readonly name: string },
): Promise<string[]> {
  if (output !== undefined) {
    const file = outputFile(output, '.docx', '.pdf');
    await saveAll(dirname(file), [{ name: basename(file), bytes: /\.pdf$/i.test(file) ? pdf : docx }]);
    return [file];
  }
  const files = [
    { name: `单份/${name}.docx`, bytes: docx },
    { name: `单份/${name}.pdf`, bytes: pdf },
  ];
  sayKept(await replaceOwn(root, files));
  return files.map((file) => join(root, outputFolder, file.name));
}
