import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Corpus, makeCorpus } from './corpus.ts';
import { type Measured, measure } from './measure.ts';

/** The whole of `pack` on a city with hundreds of pieces, against hashing and storing the same bytes. */
const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'bench-corpus-300' },
    files: { type: 'string', default: '300' },
    pages: { type: 'string', default: '3000' },
    dpi: { type: 'string', default: '150' },
  },
});

const program = fileURLToPath(new URL('../../src/cli/bin.mjs', import.meta.url));
const sample = fileURLToPath(new URL('../../samples/pingchuan/', import.meta.url));
const folder = values.corpus;
const corpus: Corpus = existsSync(join(folder, 'corpus.json'))
  ? (JSON.parse(readFileSync(join(folder, 'corpus.json'), 'utf8')) as Corpus)
  : makeCorpus(folder, Number(values.files), Number(values.pages), Number(values.dpi));

/** The sample city with the corpus spread over its clauses. */
function makeWorkspace(root: string): void {
  for (const part of ['dossier.yaml', '数据', '佐证材料'])
    cpSync(join(sample, part), join(root, part), { recursive: true });
  const evidence = join(root, '佐证材料');
  const folders = readdirSync(evidence, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d+\.\d+/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const [i, { path }] of corpus.clean.entries())
    cpSync(
      join(folder, path),
      join(folders[i % folders.length] ?? evidence, `加测材料${String(i + 1).padStart(4, '0')}.pdf`),
    );
}

/** One sentence more in one cell. */
function changeCell(root: string): void {
  const file = join(root, '数据', '工作举措.yaml');
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(/(内容: .*)。$/m, '$1，并坚持下去。');
  if (changed === text) throw new Error('no sentence to change');
  writeFileSync(file, changed);
}

const bytesBelow = (root: string): number =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

const root = mkdtempSync(join(tmpdir(), 'shenbao-pack-'));
makeWorkspace(root);
const ours = (...args: string[]) => measure(process.execPath, [program, ...args]);
const packed = () => ours('pack', root, '--accept-errors', '测速');
const first = await packed();
const output = join(root, '输出', readdirSync(join(root, '输出')).find((name) => !name.includes('.')) ?? '');
const plain = await measure('sh', [
  '-c',
  `cd '${output}' && find . -type f -exec sha256sum {} + > /dev/null && zip -0 -q -r '${join(root, '平.zip')}' .`,
]);
const again = await packed();
changeCell(root);
const changed = await ours('build', root);
const rows: readonly (readonly [string, Measured])[] = [
  ['sha256sum + zip -0', plain],
  ['pack, first', first],
  ['pack, nothing changed', again],
  ['build, one cell changed', changed],
];
const size = Math.round(bytesBelow(output) / 1e6);
process.stdout.write(
  `${corpus.clean.length} files, ${corpus.pages} pages, ${size} MB out; node ${process.versions.node}\n\n`,
);
process.stdout.write(
  '| run | s | ÷ plain | CPU s | largest process MB | all together MB | |\n|---|---|---|---|---|---|---|\n',
);
for (const [name, { seconds, processor, peak, together, failed }] of rows)
  process.stdout.write(
    `| ${name} | ${seconds.toFixed(2)} | ${(seconds / plain.seconds).toFixed(2)} | ${processor?.toFixed(2) ?? '–'} | ${Math.round(peak ?? 0)} | ${Math.round(together ?? 0)} | ${failed ?? ''} |\n`,
  );
rmSync(root, { recursive: true, force: true });
