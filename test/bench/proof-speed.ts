import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * `npx tsx test/bench/proof-speed.ts [text…] [--beside <other tree>] [--runs 5]` — the command `shenbao proof`, a process for each
 * run, on one line (what starting costs) and on 100 pages (61,600 characters) of the texts given, else of a clean one repeated;
 * by turns with another tree of the program. CPU seconds, all threads together, and seconds by the clock: the least and the median.
 */
const { values, positionals } = parseArgs({
  options: { beside: { type: 'string' }, runs: { type: 'string', default: '5' } },
  allowPositionals: true,
});

const here = fileURLToPath(new URL('../..', import.meta.url));
const trees = [here, ...(values.beside === undefined ? [] : [resolve(values.beside)])];
const pages = 61_600;

function hundredPages(files: readonly string[]): string {
  if (files.length > 0)
    return files
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
      .slice(0, pages);
  const clean = readFileSync(new URL('../proof/clean.txt', import.meta.url), 'utf8');
  let text = '';
  for (let i = 0; text.length < pages; i += 1) text += clean.replaceAll('青岚', `青${'岚川江山原'[i % 5]}`);
  return text;
}

interface Spent {
  readonly processor: number;
  readonly clock: number;
}

/** The processor time of children that have ended, in seconds: what one run adds to it. */
const ofChildren = (): number => {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
};

function run(tree: string, file: string): Spent {
  const [before, start] = [ofChildren(), performance.now()];
  const { status } = spawnSync(process.execPath, [join(tree, 'src/cli/bin.mjs'), 'proof', file], { stdio: 'ignore' });
  if (status === null || status > 1) throw new Error(`${tree}: proof ended with ${status}`);
  return { clock: (performance.now() - start) / 1000, processor: ofChildren() - before };
}

function summary(all: readonly number[]): string {
  const sorted = [...all].sort((a, b) => a - b);
  return `${sorted[0]?.toFixed(2)} / ${sorted[Math.floor(sorted.length / 2)]?.toFixed(2)}`;
}

const folder = mkdtempSync(join(tmpdir(), 'shenbao-proof-'));
const subjects = { 一行: '全市开展了爱国卫生运动。\n', 一百页: hundredPages(positionals) };
for (const [name, text] of Object.entries(subjects)) {
  const file = join(folder, `${name}.txt`);
  writeFileSync(file, text);
  for (const tree of trees) run(tree, file);
  const spent = new Map<string, Spent[]>(trees.map((tree) => [tree, []]));
  for (let i = 0; i < Number(values.runs); i += 1) for (const tree of trees) spent.get(tree)?.push(run(tree, file));
  for (const [tree, all] of spent)
    process.stdout.write(
      `${name}\t处理器 ${summary(all.map((s) => s.processor))} 秒\t时钟 ${summary(all.map((s) => s.clock))} 秒\t${tree}\n`,
    );
}
rmSync(folder, { recursive: true, force: true });
