import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageChecks, verifyPackage } from '../../../src/bundle/verify/index.ts';
import { openBundle } from '../../../src/shell/zip/opened.ts';
import { rebagged, smallPackage } from '../../bundle/fixture/package.ts';
import { probes } from '../../bundle/fixture/probes.ts';

const root = mkdtempSync(join(tmpdir(), 'shenbao-test-'));
const checks = packageChecks.filter(({ code }) => code.startsWith('bag-') || code === 'package-names');
const added = 'data/佐证材料/Café 店/Brûlée.pdf';
let top = '';
let files: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  const good = await smallPackage();
  top = good.top;
  files = rebagged(good.files, (payload) => void payload.set(added, Buffer.from('%PDF-1.4')));
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Unpacks the package in a folder of its own, each file under the names given for it. */
function unpacked(where: string, namesOf: (path: string) => readonly string[]): string {
  for (const [path, bytes] of files)
    for (const name of namesOf(path)) {
      const file = join(root, where, top, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  return join(root, where, top);
}

async function found(folder: string): Promise<string[]> {
  const { value: bundle } = await openBundle(folder);
  if (bundle === null) return ['not opened'];
  const { diagnostics } = await verifyPackage(bundle, probes, undefined, checks);
  return diagnostics.map(({ code, at }) => `${code} ${at.file}`).sort();
}

describe('a package unpacked by a Mac, where é is two characters', () => {
  it('is the package that was sent', async () => {
    expect(await found(unpacked('mac', (path) => [path.normalize('NFD')]))).toEqual([]);
    expect(await found(unpacked('folder', (path) => [path.replace('Café', 'Cafe\u0301')]))).toEqual([]);
  });

  it('is told of a file that lies there in both forms', async () => {
    const both = await found(unpacked('both', (path) => [...new Set([path, path.normalize('NFD')])]));
    const codes = ['bag-complete', 'bag-oxum', 'package-names', 'package-names'];
    expect(both.map((line) => line.split(' ')[0])).toEqual(codes);
    expect(both[0]).toBe(`bag-complete ${added.normalize('NFD')}`);
  });
});
