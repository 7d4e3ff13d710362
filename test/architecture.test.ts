import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('../src/', import.meta.url).pathname;
const files = (readdirSync(root, { recursive: true }) as string[])
  .filter((path) => path.endsWith('.ts') && statSync(join(root, path)).isFile())
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }));

const importsOf = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export)\b[^;]*?\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    (m) => m[1] ?? m[2] ?? m[3] ?? '',
  );
const folderOf = (path: string): string =>
  path.includes('/') ? (path.split('/')[0] ?? '') : path.replace(/\.ts$/, '');
const targetOf = (path: string, spec: string): string =>
  folderOf(relative(root, join(root, path, '..', spec)).replaceAll('\\', '/'));

const everywhere = ['diagnostic', 'model', 'workspace'];
/** Which folders a folder may import besides itself. Stages are strangers to one another. */
const allowed: Record<string, readonly string[] | 'any'> = {
  diagnostic: [],
  workspace: ['model'],
  model: ['diagnostic'],
  pdf: everywhere,
  zip: everywhere,
  xml: everywhere,
  workbook: [...everywhere, 'xml', 'zip'],
  text: [...everywhere, 'pdf', 'workbook', 'xml', 'zip'],
  read: [...everywhere, 'workbook', 'zip'],
  assess: everywhere,
  compose: everywhere,
  write: everywhere,
  bundle: [...everywhere, 'pdf'],
  check: [...everywhere, 'text'],
  proof: [...everywhere, 'text', 'xml'],
  insight: [...everywhere, 'text', 'workbook', 'xml', 'zip'],
  review: everywhere,
  amend: everywhere,
  build: 'any',
  index: 'any',
  shell: 'any',
  cli: 'any',
};

/** What is asked for from without: the library, a stage's face, the program, those that write pages and schemas, declarations. */
const entrance = /^index\.ts$|^read\/index\.ts$|^check\/readme\.ts$|^cli\/(?:main|generate-\w+)\.ts$|\.d\.ts$/;

const machine = new Set(['shell', 'cli']);
/** Pure computations over bytes, free of clock and disk. */
const pureBuiltins = new Set(['node:zlib', 'node:crypto']);

describe('the house', () => {
  test('every folder is known to this test', () => {
    expect([...new Set(files.map(({ path }) => folderOf(path)))].filter((f) => !(f in allowed))).toEqual([]);
  });

  test('stages never import one another', () => {
    const wrong = files.flatMap(({ path, text }) =>
      importsOf(text)
        .filter((spec) => spec.startsWith('.'))
        .map((spec) => ({ from: folderOf(path), to: targetOf(path, spec), path, spec }))
        .filter(({ from, to }) => from !== to && allowed[from] !== 'any' && !allowed[from]?.includes(to))
        .map(({ path: p, spec }) => `${p} → ${spec}`),
    );
    expect(wrong).toEqual([]);
  });

  test('only shell and cli touch the machine and the clock', () => {
    const wrong = files
      .filter(({ path }) => !machine.has(folderOf(path)))
      .flatMap(({ path, text }) => [
        ...importsOf(text)
          .filter((spec) => spec.startsWith('node:') && !pureBuiltins.has(spec))
          .map((spec) => `${path}: ${spec}`),
        ...(text.match(/\b(Date\.now|new Date\(\)|Math\.random|process\.\w+)/g) ?? []).map((hit) => `${path}: ${hit}`),
      ]);
    expect(wrong).toEqual([]);
  });

  test('a library is imported by one folder, zod apart', () => {
    const users = new Map<string, Set<string>>();
    for (const { path, text } of files)
      for (const spec of importsOf(text).filter((s) => !s.startsWith('.') && !s.startsWith('node:'))) {
        const name = spec
          .split('/')
          .slice(0, spec.startsWith('@') ? 2 : 1)
          .join('/');
        users.set(name, (users.get(name) ?? new Set()).add(folderOf(path)));
      }
    const shared = [...users].filter(([name, by]) => name !== 'zod' && by.size > 1);
    expect(shared.map(([name, by]) => `${name}: ${[...by].join(', ')}`)).toEqual([]);
  });

  test('nothing is there for the tests alone', () => {
    const named = new Set(
      files.flatMap(({ path, text }) =>
        [...text.matchAll(/'(\.{1,2}\/[^']+\.ts)'/g)].map(([, spec = '']) =>
          join(path, '..', spec).replaceAll('\\', '/'),
        ),
      ),
    );
    const unasked = files.map(({ path }) => path).filter((path) => !entrance.test(path) && !named.has(path));
    const words = files.map(({ path, text }) => ({ path, words: new Set(text.match(/\w+/g)) }));
    const unused = files.flatMap(({ path, text }) =>
      entrance.test(path)
        ? []
        : [...text.matchAll(/^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm)]
            .map(([, name = '']) => name)
            .filter((name) => text.split(new RegExp(`\\b${name}\\b`)).length === 2)
            .filter((name) => !words.some((other) => other.path !== path && other.words.has(name)))
            .map((name) => `${path}: ${name}`),
    );
    expect([...unasked, ...unused]).toEqual([]);
  });

  test('no drawers without a name', () => {
    const drawers = /(^|\/)(util|utils|helper|helpers|common|misc)\.ts$/;
    expect(files.filter(({ path }) => drawers.test(path)).map(({ path }) => path)).toEqual([]);
  });

  test('no pack id and no clause number in the code', () => {
    const wrong = files.filter(({ text }) =>
      /national-hygienic|'[1-9]\.\d'|"[1-9]\.\d"/.test(
        text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '').replaceAll('version="1.0"', ''),
      ),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('rooms stay small', () => {
    const lines = files
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .sort((a, b) => a.lines - b.lines);
    expect(lines[Math.floor(lines.length / 2)]?.lines).toBeLessThanOrEqual(90);
    expect(lines.filter((f) => f.lines > 300)).toEqual([]);
  });
});
