import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { jpeg } from '../../samples/evidence/jpeg.ts';
import { photograph } from '../../samples/evidence/scene.ts';
import { makeEvidence, refreshEvidence } from '../../samples/evidence.ts';
import { filesIn, sha256 } from '../build/files.ts';
import { at } from './places.ts';

const folder = mkdtempSync(join(tmpdir(), 'pingchuan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Row {
  readonly 编号: string;
  readonly 文件: string;
}
const chosen = ['1.4-04', '3.1-07', '3.6-01'];
const registry = join(folder, '数据/佐证登记.yaml');

/** The sample with few pieces, one of each medium: all of them are held against the registry in `build/sample.test.ts`. */
describe('the evidence made from the facts', () => {
  cpSync(at('pingchuan'), folder, {
    recursive: true,
    filter: (path) => !/佐证材料|佐证编号|输出|\.shenbao/.test(path),
  });
  const rows = (parse(readFileSync(registry, 'utf8')) as Row[]).filter((row) => chosen.includes(row.编号));
  writeFileSync(registry, stringify(rows));
  const paths = rows.map((row) => join('佐证材料', row.文件));
  const digests = (): string[] => paths.map((path) => sha256(join(folder, path)));
  let made: string[] = [];

  test('is counted, and nothing else is made', async () => {
    const { files, bytes } = await makeEvidence(folder);
    made = digests();
    expect(filesIn(join(folder, '佐证材料'))).toEqual([...rows.map((row) => row.文件), '~$由来'].sort());
    expect(files).toBe(chosen.length);
    expect(bytes).toBe(paths.reduce((sum, path) => sum + readFileSync(join(folder, path)).length, 0));
  });

  test('the same facts give the same bytes', async () => {
    const kept = readFileSync(join(folder, paths.find((path) => path.endsWith('.jpg')) ?? ''));
    expect(Buffer.from(jpeg(photograph('3.1-07'), '2023-06-15')).equals(kept)).toBe(true);
  });

  test('is made anew when a fact changes, and then alone', async () => {
    const [piece = ''] = paths;
    writeFileSync(join(folder, piece), 'touched');
    await refreshEvidence(folder);
    expect(readFileSync(join(folder, piece), 'utf8')).toBe('touched');
    const facts = join(folder, '数据/工作举措.yaml');
    writeFileSync(facts, `${readFileSync(facts, 'utf8')}# 改过\n`);
    await refreshEvidence(folder);
    expect(digests()).toEqual(made);
  });
});
