import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileContenders } from './compiled.ts';
import { type Corpus, makeCorpus } from './corpus.ts';
import { qpdfVersion } from './hostile.ts';
import { type Measured, measure, median } from './measure.ts';
import { versionOf } from './peers.ts';

/** A contender's row: how to start it on the first n files of a corpus. */
interface Row {
  readonly name: string;
  readonly task: string;
  readonly start: (files: readonly string[], count: number, out: string) => readonly [string, readonly string[]];
}

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'bench-corpus' },
    sizes: { type: 'string', default: '50,300,1000' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
  },
});

const folder = values.corpus;
const corpus: Corpus = existsSync(join(folder, 'corpus.json'))
  ? (JSON.parse(readFileSync(join(folder, 'corpus.json'), 'utf8')) as Corpus)
  : makeCorpus(folder, 1000, 10_000);
const scratch = mkdtempSync(join(tmpdir(), 'shenbao-bench-'));
const peers = compileContenders(scratch);

const inNode =
  (name: string, kind: 'clean' | 'hostile'): Row['start'] =>
  (_, count, out) => [process.execPath, [peers, name, folder, String(count), kind, out]];

const cleanRows: readonly Row[] = [
  { name: 'cat', task: 'copy', start: (files, _, out) => ['sh', ['-c', `exec cat "$@" > '${out}'`, 'cat', ...files]] },
  { name: 'probe', task: 'survey', start: inNode('probe', 'clean') },
  { name: 'ours probed', task: 'all', start: inNode('ours probed', 'clean') },
  { name: 'ours', task: 'all', start: inNode('ours', 'clean') },
  { name: 'qpdf', task: 'merge', start: (files, _, out) => ['qpdf', ['--empty', '--pages', ...files, '--', out]] },
  {
    name: 'qpdf keep-open',
    task: 'merge',
    start: (files, _, out) => ['qpdf', ['--keep-files-open=y', '--empty', '--pages', ...files, '--', out]],
  },
  { name: 'libpdf', task: 'merge', start: inNode('libpdf', 'clean') },
  { name: 'pdf-lib', task: 'merge', start: inNode('pdf-lib', 'clean') },
];
const hostileRows: readonly Row[] = [
  { name: 'probe', task: 'survey', start: inNode('probe', 'hostile') },
  { name: 'ours probed', task: 'all', start: inNode('ours probed', 'hostile') },
  { name: 'ours', task: 'all', start: inNode('ours', 'hostile') },
  { name: 'libpdf', task: 'merge', start: inNode('libpdf', 'hostile') },
];

/** Round after round, so that a busy minute of the machine falls on all alike. */
async function race(rows: readonly Row[], kind: 'clean' | 'hostile', count: number): Promise<void> {
  const files = corpus[kind].slice(0, count);
  const pages = files.reduce((sum, file) => sum + file.pages, 0);
  const paths = files.map(({ path }) => join(folder, path));
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  const results = new Map<string, Measured[]>(rows.map(({ name }) => [name, []]));
  for (let run = 0; run < Number(values.runs); run += 1) {
    for (const { name, start } of rows) {
      const out = join(scratch, 'out.pdf');
      const [command, args] = start(paths, count, out);
      results.get(name)?.push(await measure(command, args));
      rmSync(out, { force: true });
    }
  }
  say(`\n${kind}: ${files.length} files, ${pages} pages, ${Math.round(bytes / 1e6)} MB\n`);
  say('\n| tool | does | s | ours ÷ | CPU s | ours ÷ | peak MB | |\n|---|---|---|---|---|---|---|---|\n');
  for (const { name, task } of rows)
    say(rowText(name, task, results.get(name) ?? [], results.get('ours probed') ?? []));
}

const secondsOf = (runs: readonly Measured[]): number => median(runs.map((run) => run.seconds));
const processorOf = (runs: readonly Measured[]): number => median(runs.map((run) => run.processor ?? Number.NaN));

function rowText(name: string, task: string, runs: readonly Measured[], own: readonly Measured[]): string {
  const peak = Math.max(...runs.map((run) => run.peak ?? 0));
  const failed = runs.find((run) => run.failed !== null)?.failed ?? '';
  const cells = [
    name,
    task,
    secondsOf(runs).toFixed(2),
    (secondsOf(own) / secondsOf(runs)).toFixed(3),
    processorOf(runs).toFixed(2),
    (processorOf(own) / processorOf(runs)).toFixed(3),
    peak === 0 ? '–' : String(Math.round(peak)),
    failed || (runs[0]?.output ?? ''),
  ];
  return `| ${cells.join(' | ')} |\n`;
}

const report: string[] = [];
const say = (text: string): void => {
  report.push(text);
  process.stdout.write(text);
};

say(
  `node ${process.versions.node}, qpdf ${qpdfVersion() ?? 'not here'}, pdf-lib ${versionOf('pdf-lib')}, @libpdf/core ${versionOf('@libpdf/core')}\n`,
);
const chosen = (rows: readonly Row[]): readonly Row[] =>
  rows.filter(
    ({ name }) =>
      (values.only ? values.only.split(',').includes(name) : true) &&
      (!name.startsWith('qpdf') || qpdfVersion() !== null),
  );
for (const size of values.sizes.split(',').map(Number)) {
  await race(chosen(cleanRows), 'clean', size);
  await race(chosen(hostileRows), 'hostile', size);
}
writeFileSync(join(folder, 'bench.md'), report.join(''));
rmSync(scratch, { recursive: true, force: true });
