import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCity } from '../../../samples/evidence/city.ts';
import { examine } from '../../../src/build.ts';
import { diskWorkspace } from '../../../src/shell/disk.ts';
import { at } from '../../samples/places.ts';
import { type Cities, remembering } from '../city.ts';
import { filesIn, sha256 } from '../files.ts';

const evidence = '佐证材料';
const magic: Readonly<Record<string, string>> = { pdf: '25504446', jpg: 'ffd8ffe1', png: '89504e47' };

/** The evidence the sample city is given, made from its facts. */
export function evidenceSuite({ root, first }: Cities): void {
  const folder = join(first, evidence);
  // The record of what it was made of is named like a lock file of Office.
  const files = (): string[] => filesIn(folder).filter((path) => !path.startsWith('~$'));

  test('is what the registry lists, small, and of the media the names promise', async () => {
    const { registry } = (await loadCity(at('pingchuan'), at('evidence/pingchuan.yaml'))).dossier;
    expect(files()).toEqual(registry.map(({ file }) => file).sort());
    const contents = files().map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
    expect(contents.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(15_000_000);
    for (const { path, bytes } of contents)
      expect(bytes.subarray(0, 4).toString('hex'), path).toBe(magic[path.split('.').at(-1) ?? '']);
  });

  test('is never the same file twice', () => {
    expect(new Set(files().map((path) => sha256(join(folder, path)))).size).toBe(files().length);
  });

  test('leaves the facts as they are kept in the repository, in YAML, without a single diagnostic', async () => {
    const city = join(root, '文本数据');
    const own = new RegExp(`/(?:${evidence}|输出|\\.shenbao)$|佐证编号`);
    cpSync(at('pingchuan'), city, { recursive: true, filter: (path) => !own.test(path) });
    cpSync(folder, join(city, evidence), { recursive: true });
    const { diagnostics, checks } = await examine(diskWorkspace(city, '2024-06-21'), remembering(first));
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    expect(checks.filter(({ status }) => status === 'failed')).toEqual([]);
    expect(checks.filter(({ status }) => status === 'passed').length).toBeGreaterThan(100);
  });
}
