import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { readLetter, readResponses, responseForm, type SequenceState } from '../amend/index.ts';
import { amend as run } from '../build/amend.ts';
import { bagInfo } from '../build/bag.ts';
import { plainReport } from '../build/report.ts';
import type { BundleEntry } from '../model/bundle.ts';
import type { DeficiencyLetter } from '../model/review.ts';
import { readResponseRows, writeResponses } from '../read/responses.ts';
import { loadFaces } from '../shell/fonts.ts';
import { loadLibrary } from '../shell/library.ts';
import { writeBag } from '../shell/zip/bag.ts';
import { openBundle } from '../shell/zip/opened.ts';
import { readSequence } from '../shell/zip/sequence.ts';
import { buildInto, outputFolder } from './build.ts';
import type { Define } from './commands.ts';
import { shown } from './reports.ts';
import { outputFile } from './target.ts';
import { Usage } from './usage.ts';
import { version } from './version.ts';
import { openWorkspace } from './workspace.ts';

interface Options {
  readonly previous: string;
  readonly letter: string;
  readonly output?: string;
}

/** 补正回应 beside the facts; the clerk fills it in. */
const responsesFile = '补正回应.yaml';

/** `shenbao amend [dir] --previous P.zip --letter 补正通知.json`: first the form to answer, then the next sequence. */
export const amend: Define = (program: Command, done) =>
  program
    .command('amend [dir]')
    .description('按补正通知逐条补正，出下一个序列：第一次运行得到要填的“补正回应.yaml”，填好再运行即打包')
    .requiredOption('--previous <包>', '上一次报送的申报包')
    .requiredOption('--letter <文件>', '补正通知的机读文件（补正通知.json）')
    .option('-o, --output <文件>', '申报包存为')
    .action(async (dir: string | undefined, options: Options) => {
      for (const file of [options.previous, options.letter])
        if (!existsSync(file)) throw new Usage(`没有这个文件：${file}`);
      const { root } = openWorkspace(dir ?? '.');
      const letter = readLetter(await readFile(options.letter, 'utf8'), options.letter);
      const previous = await sequenceOf(options.previous);
      if (letter.value === null || previous.value === null)
        return done(refuse([...letter.diagnostics, ...previous.diagnostics]));
      const answers = resolve(root, responsesFile);
      if (!existsSync(answers)) {
        await writeFile(answers, writeResponses(responseForm(letter.value)));
        process.stdout.write(
          `补正事项${letter.value.items.length}条，请在 ${answers} 里逐条写明处理，并把 dossier.yaml 的“序列”改为 ${previous.value.dossier.dossier.settings.sequence + 1}，改好数据和佐证后再运行一次。\n`,
        );
        return done(0);
      }
      done(await next(dir ?? '.', previous.value, letter.value, await readFile(answers, 'utf8'), options.output));
    });

async function sequenceOf(file: string) {
  const opened = await openBundle(file);
  if (opened.value === null) return { value: null, diagnostics: opened.diagnostics };
  const bundle = opened.value;
  return readSequence(bundle).finally(() => bundle.close());
}

async function next(
  dir: string,
  previous: SequenceState,
  letter: DeficiencyLetter,
  answers: string,
  output: string | undefined,
): Promise<number> {
  const responses = readResponses(readResponseRows(answers), '补正回应.yaml');
  const result = await buildInto(dir, null);
  const { built, intake, folder, root } = result;
  const before = [...responses.diagnostics, ...result.diagnostics];
  if (built === null || intake === null || folder === null || before.some(({ severity }) => severity === 'error'))
    return refuse(before);
  const payload = built.entries.map(
    (entry): BundleEntry => ('bytes' in entry ? entry : { ...entry, file: join(folder, entry.path) }),
  );
  const info = bagInfo(intake, version, null);
  const trial = join(root, outputFolder, `${built.name}.zip.试`);
  await writeBag({ top: built.name, payload, info }, trial);
  const current = await sequenceOf(trial).finally(() => rm(trial, { force: true }));
  if (current.value === null) return refuse(current.diagnostics);
  const machine = { library: await loadLibrary(), faces: loadFaces };
  const amended = await run({ previous, current: current.value, letter, responses: responses.value, intake, machine });
  if (amended.diagnostics.length > 0) return refuse([...before, ...amended.diagnostics]);
  const file = output === undefined ? join(root, outputFolder, `${built.name}.zip`) : outputFile(output, '.zip');
  await mkdir(dirname(file), { recursive: true });
  const written = await writeBag({ top: built.name, payload: [...payload, ...amended.entries], info }, file);
  process.stdout.write(
    `${plainReport(before, version, '补正').text(shown)}\n申报包：${file}\n校验值：${written.sha256}\n补正事项${letter.items.length}条，改动${amended.operations}处；补正回应表和变更报告在包内“00 总目录”。\n`,
  );
  return 0;
}

function refuse(diagnostics: Parameters<typeof plainReport>[0]): number {
  process.stdout.write(`${plainReport(diagnostics, version, '补正').text(shown)}\n没有出补正包。\n`);
  return 1;
}
