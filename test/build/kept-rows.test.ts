import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { keptOn } from '../../src/build/kept.ts';
import { keptRows } from '../../src/build/kept-rows.ts';
import { readDossier } from '../../src/read/dossier.ts';
import { city, packOf } from '../compose/facts.ts';
import { memoryWorkspace } from '../memory-workspace.ts';

const pack = packOf(city);
const sample = fileURLToPath(new URL('../../samples/pingchuan/', import.meta.url));
const files = Object.fromEntries(
  ['dossier.yaml', ...readdirSync(`${sample}数据`).map((name) => `数据/${name}`)].map((name) => [
    name,
    readFileSync(sample + name),
  ]),
);
const facts = (changed: Readonly<Record<string, string>> = {}) =>
  memoryWorkspace({ ...files, '数据/无此表.yaml': '- 甲: 乙', ...changed }, '2024-06-20');
const shelf = () => {
  const held = new Map<string, Uint8Array>();
  const taken: string[] = [];
  return {
    taken,
    take: (key: string) => {
      const found = held.get(key) ?? null;
      if (found !== null) taken.push(key);
      return found;
    },
    lay: (key: string, bytes: Uint8Array) => void held.set(key, bytes),
  };
};

test('facts come back as they were read, places and remarks too, and a changed file is read again', async () => {
  const memory = shelf();
  const rows = keptRows(keptOn(memory, '程序'));
  const plain = async (workspace: ReturnType<typeof facts>) => seen(await readDossier(workspace, pack));
  const kept = async (workspace: ReturnType<typeof facts>) => seen(await readDossier(workspace, pack, rows));
  const first = await plain(facts());
  expect(first.codes).toContain('yaml-shape');
  expect(await kept(facts())).toEqual(first);
  expect(memory.taken).toEqual([]);
  expect(await kept(facts())).toEqual(first);
  const all = memory.taken.length;
  expect(all).toBeGreaterThan(3);
  const changed = { '数据/无此表.yaml': '- 丙: [' };
  expect(await kept(facts(changed))).toEqual(await plain(facts(changed)));
  expect(memory.taken.length).toBe(2 * all - 1);
});

const seen = ({ value, diagnostics }: Awaited<ReturnType<typeof readDossier>>) => ({
  value: value.value,
  places: [value.at('indicators', 0), value.at('measures', 0, 'text')],
  diagnostics,
  codes: diagnostics.map(({ code }) => code),
});
