import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { type Intake, takeIn } from '../build/intake.ts';
import { loadPictures } from '../build/pictures.ts';
import { plainReport } from '../build/report.ts';
import { composeBook, composeInput, composeOne, writeBoth } from '../build/report-document.ts';
import { safeName } from '../bundle/names.ts';
import type { DocumentKind } from '../model/pack.ts';
import { loadFaces } from '../shell/fonts.ts';
import { loadLibrary } from '../shell/library.ts';
import { outputFolder } from './build.ts';
import type { Define } from './commands.ts';
import { exitCode } from './exit.ts';
import { shown } from './reports.ts';
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
export const report: Define = (program: Command, done) =>
  program
    .command('report [dir]')
    .description('单独生成一份文档（Word 和 PDF）')
    .requiredOption('--kind <文种>', '文种，如 工作汇报、工作简报、自查自评报告')
    .option('--variant <体例>', '体例，如 市、区县、部门、街道')
    .option('--unit <单位>', '以哪个部门、街道或区县的口吻写')
    .option('--length <字数>', '篇幅上限，如 5000、3000；不写为全文')
    .option('--highlights', '只写标为亮点的举措')
    .option('--book <单位,单位…>', '几个单位各写一份，合成汇编')
    .option('-o, --output <文件>', '存为（.docx 或 .pdf；不写则两份都存进“输出”）')
    .action(async (dir: string | undefined, options: Options) => {
      const { root, workspace } = openWorkspace(dir ?? '.');
      const library = await loadLibrary();
      const { intake, diagnostics: unread } = await takeIn(workspace, library);
      if (intake === null) {
        process.stdout.write(plainReport(unread, version, '').text(shown));
        return done(1);
      }
      const input = await composeInput(intake, workspace, library);
      const entry = entryOf(intake, options);
      const { value, diagnostics } =
        options.book === undefined
          ? composeOne(input, { entry, options: composeOptions(options) })
          : composeBook(
              input,
              entry,
              options.book.split(/[,，、]/).filter((unit) => unit !== ''),
            );
      const pictures = await loadPictures([value], workspace);
      const files = await writeBoth(value, intake, { library, faces: loadFaces }, pictures);
      const found = [...diagnostics, ...files.diagnostics];
      const saved = await save(files, options.output, join(root, outputFolder, '单份', safeName(value.id)));
      process.stdout.write(
        `${plainReport(found, version, value.title).text(shown)}\n《${value.title}》${files.pages}页：\n${saved.map((file) => `  ${file}`).join('\n')}\n`,
      );
      done(exitCode(found));
    });

function entryOf({ pack }: Intake, { kind, variant }: Options): DocumentKind {
  const same = pack.documents.filter((entry) => entry.kind === kind);
  const entry = variant === undefined ? same[0] : same.find((e) => e.variant === variant);
  if (entry !== undefined) return entry;
  if (same.length === 0)
    throw new Usage(`没有“${kind}”这个文种。可用：${[...new Set(pack.documents.map((e) => e.kind))].join('、')}`);
  throw new Usage(`“${kind}”没有“${variant}”体例。可用：${same.map((e) => e.variant ?? '（无）').join('、')}`);
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

async function save(
  files: { docx: Uint8Array; pdf: Uint8Array },
  output: string | undefined,
  base: string,
): Promise<string[]> {
  const wanted = output === undefined ? [`${base}.docx`, `${base}.pdf`] : [outputFile(output, '.docx', '.pdf')];
  for (const file of wanted) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, /\.pdf$/i.test(file) ? files.pdf : files.docx);
  }
  return wanted;
}
