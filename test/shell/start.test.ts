import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
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
  const own = ['engine.mjs', 'start.mjs', 'load.mjs', 'trace.mjs', 'edition.mjs', 'put-together.mjs'].map(
    (name) => `src/shell/${name}`,
  );
  for (const path of [...own, 'src/cli/bin.mjs']) cpSync(join(repository, path), join(home, path), { recursive: true });
  mkdirSync(join(home, 'node_modules'));
  for (const name of ['esbuild', 'tsx'])
    symlinkSync(join(repository, 'node_modules', name), join(home, 'node_modules', name));
  write('package.json', '{ "type": "module" }');
  for (const name of ['cells', 'examine', 'look', 'review', 'type']) write(`src/shell/batch/${name}-worker.ts`, '');
  write('src/cli/word.ts', "export const word: string = '早';\n");
  write('src/cli/main.ts', "import { word } from './word.ts';\nconsole.log(word, import.meta.url);\n");
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const run = (...command: string[]): string =>
  execFileSync(process.execPath, [join(home, 'src/cli/bin.mjs'), ...command], { encoding: 'utf8', stdio: 'pipe' });
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
  write(`node_modules/.cache/shenbao/${whole}.1.1/program.cjs`, "(() => console.log('半'))");
  expect(run()).toMatch(/^早 /);
});

/** What was compiled, beside the program, as `build` would leave it. */
const compiled = (): string[] => {
  const folder = join(home, 'node_modules/.cache/shenbao', editions()[0] ?? '');
  const shelves = readdirSync(folder).filter((name) => name.startsWith('program.cjs.') && !name.endsWith('.map'));
  return shelves.flatMap((shelf) => readdirSync(join(folder, shelf)).map((name) => join(folder, shelf, name)));
};

test('what was compiled is kept once a command, and taken', () => {
  run('build');
  run('check');
  const [build = '', check = '', ...more] = compiled();
  expect([build, check].map((file) => basename(file))).toEqual(['build', 'check']);
  expect(more).toEqual([]);
  expect(run('build')).toMatch(/^早 /);
  expect(compiled()).toEqual([build, check]);
});

test('of the first runs of a command what the one that did most had compiled is kept, and then left alone', () => {
  const work = Array.from({ length: 50 }, (_, i) => `const f${i} = (n: number): number => n * ${i} + n;`).join('\n');
  const calls = Array.from({ length: 50 }, (_, i) => `f${i}(1)`).join(' + ');
  write('src/cli/main.ts', `${work}\nconsole.log('早');\nif (process.argv.length > 3) console.log(${calls});\n`);
  const sizes = [['build'], ['build', 'more'], ['build'], ['build']].map((command) => {
    run(...command);
    return statSync(compiled()[0] ?? '').size;
  });
  expect(sizes[1]).toBeGreaterThan(sizes[0] ?? 0);
  expect(sizes.slice(2)).toEqual([sizes[1], sizes[1]]);
  const settled = statSync(compiled()[0] ?? '', { bigint: true }).mtimeNs;
  run('build');
  expect(statSync(compiled()[0] ?? '', { bigint: true }).mtimeNs).toBe(settled);
});

test.each([
  ['nothing', () => Buffer.alloc(0)],
  ['half of it', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
  [
    'zeros behind its half',
    (whole: Buffer) => Buffer.concat([whole.subarray(0, whole.length / 2), Buffer.alloc(whole.length / 2)]),
  ],
  ['another byte', (whole: Buffer) => whole.map((byte, at) => (at === whole.length - 9 ? byte ^ 1 : byte))],
])('what was compiled and holds %s is not believed, and made again', (_, torn) => {
  run('build');
  const [file = ''] = compiled();
  const whole = readFileSync(file);
  writeFileSync(file, torn(whole));
  expect(run('build')).toMatch(/^早 /);
  expect(readFileSync(file).length).toBeGreaterThan(whole.length / 2);
  expect(readFileSync(file).equals(Buffer.from(torn(whole)))).toBe(false);
});

test('a command that ended badly is not taken for all it does', () => {
  write('src/cli/main.ts', "console.log('早');\nprocess.exitCode = process.argv.length > 3 ? 2 : 1;\n");
  expect(() => run('build', 'wrong')).toThrow();
  expect(compiled()).toEqual([]);
  expect(() => run('build')).toThrow();
  expect(compiled()).toHaveLength(1);
});

test('a fault names its line in the source', () => {
  write('src/cli/word.ts', "\n\nexport const word: string = (() => {\n  throw new Error('错');\n})();\n");
  expect(() => run()).toThrow(/src\/cli\/word\.ts:4/);
});
