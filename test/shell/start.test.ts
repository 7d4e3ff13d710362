import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const repository = fileURLToPath(new URL('../../', import.meta.url));
let home: string;

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
};

/** A program of a few lines that is laid out as ours is. */
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'shenbao-start-'));
  const own = ['start.mjs', 'trace.mjs', 'edition.mjs', 'put-together.mjs'].map((name) => `src/shell/${name}`);
  for (const path of [...own, 'src/cli/bin.mjs']) cpSync(join(repository, path), join(home, path), { recursive: true });
  mkdirSync(join(home, 'node_modules'));
  for (const name of ['esbuild', 'tsx'])
    symlinkSync(join(repository, 'node_modules', name), join(home, 'node_modules', name));
  write('package.json', '{ "type": "module" }');
  write('src/shell/batch/examine-worker.ts', '');
  write('src/shell/batch/look-worker.ts', '');
  write('src/shell/batch/review-worker.ts', '');
  write('src/cli/word.ts', "export const word: string = '早';\n");
  write('src/cli/main.ts', "import { word } from './word.ts';\nconsole.log(word, import.meta.url);\n");
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const run = (): string =>
  execFileSync(process.execPath, [join(home, 'src/cli/bin.mjs')], { encoding: 'utf8', stdio: 'pipe' });
const editions = (): string[] => readdirSync(join(home, 'node_modules/.cache/shenbao'));

test('a module keeps the address of its source, however often it is run, and is put together once', () => {
  const told = `早 file://${home}/src/cli/main.ts\n`;
  expect([run(), run()]).toEqual([told, told]);
  expect(editions()).toHaveLength(1);
});

test('what was changed in a source is what runs', () => {
  run();
  write('src/cli/word.ts', "export const word: string = '晚';\n");
  expect(run()).toMatch(/^晚 /);
  expect(editions()).toHaveLength(2);
});

test('editions nobody can be running any more are forgotten', () => {
  run();
  const old = join(home, 'node_modules/.cache/shenbao', editions()[0] ?? '');
  utimesSync(old, new Date(0), new Date(0));
  write('src/cli/word.ts', "export const word: string = '晚';\n");
  run();
  expect(editions()).toHaveLength(1);
});

test('where nothing can be kept the sources run as they are', () => {
  write('node_modules/.cache', 'a file where a folder should be');
  expect(run()).toMatch(/^早 .*main\.ts\n$/);
});

test('half an edition, of a run that was killed, is never run', () => {
  run();
  const [whole = ''] = editions();
  write(`node_modules/.cache/shenbao/${whole}.1.1/cli/main.mjs`, "console.log('半');");
  expect(run()).toMatch(/^早 /);
});

test('a fault names its line in the source', () => {
  write('src/cli/word.ts', "\n\nexport const word: string = (() => {\n  throw new Error('错');\n})();\n");
  expect(run).toThrow(/src\/cli\/word\.ts:4/);
});
