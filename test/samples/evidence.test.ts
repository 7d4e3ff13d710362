import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jpeg } from '../../samples/evidence/jpeg.ts';
import { photograph } from '../../samples/evidence/scene.ts';
import { makeEvidence, refreshEvidence } from '../../samples/evidence.ts';
import { examine } from '../../src/build.ts';
import { loadDictionaryFiles } from '../../src/shell/dictionaries.ts';
import { diskWorkspace } from '../../src/shell/disk.ts';
import { shipped } from '../read/pack/packs.ts';
import { at } from './places.ts';

const folder = mkdtempSync(join(tmpdir(), 'pingchuan-'));
let made = { files: 0, bytes: 0 };
beforeAll(async () => {
  cpSync(at('pingchuan'), folder, {
    recursive: true,
    filter: (path) => !/佐证材料|佐证编号|输出|\.shenbao/.test(path),
  });
  made = await makeEvidence(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = (): string[] =>
  readdirSync(join(folder, '佐证材料'), { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));

describe('the evidence made from the facts', () => {
  test('is what the registry lists, small, and of the media the names promise', () => {
    const found = files();
    expect(made.files).toBe(found.length);
    expect(made.bytes).toBeLessThan(15_000_000);
    const magic: Record<string, string> = {
      pdf: '25504446',
      jpg: 'ffd8ffe1',
      png: '89504e47',
    };
    for (const path of found) {
      const head = readFileSync(join(folder, '佐证材料', path))
        .subarray(0, 4)
        .toString('hex');
      expect(head, path).toBe(magic[path.split('.').at(-1) ?? '']);
    }
  });

  test('no two pieces are the same file', () => {
    const digests = files().map((path) =>
      createHash('sha256')
        .update(readFileSync(join(folder, '佐证材料', path)))
        .digest('hex'),
    );
    expect(new Set(digests).size).toBe(digests.length);
  });

  test('the whole sample checks with no diagnostic at all', async () => {
    const machine = { library: shipped, dictionaries: await loadDictionaryFiles() };
    const { diagnostics, checks } = await examine(diskWorkspace(folder, '2024-06-21'), machine);
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    expect(checks.filter(({ status }) => status === 'failed')).toEqual([]);
    expect(checks.filter(({ status }) => status === 'passed').length).toBeGreaterThan(100);
  });

  test('the same facts give the same bytes', async () => {
    const photo = jpeg(photograph('3.1-07'), '2023-06-15');
    const kept = readFileSync(
      join(folder, '佐证材料', '3.1 市容与道路保洁、水面、工地', '湖畔路机械化保洁作业照片.jpg'),
    );
    expect(Buffer.from(photo).equals(kept)).toBe(true);
  });

  test('is made anew when a fact changes, and then alone', async () => {
    const made = join(folder, '佐证材料/3.6 厕所/城市公共厕所清单.pdf');
    const before = readFileSync(made);
    writeFileSync(made, 'touched');
    await refreshEvidence(folder);
    expect(readFileSync(made, 'utf8')).toBe('touched');
    const facts = join(folder, '数据/工作举措.yaml');
    writeFileSync(facts, `${readFileSync(facts, 'utf8')}# 改过\n`);
    await refreshEvidence(folder);
    expect(readFileSync(made).equals(before)).toBe(true);
  });
});
