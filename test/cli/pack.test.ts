import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { packInto } from '../../src/cli/pack.ts';
import { verify } from '../../src/cli/verify.ts';

let root = '';
let said = '';
const settings = (more = ''): void =>
  writeFileSync(
    join(root, 'dossier.yaml'),
    `标准包: national-hygienic-city-2021\n申报单位: { 名称: 平川市, 政府: 平川市人民政府, 爱卫办: 平川市爱卫办, 省份: 云江省, 主送机关: 云江省爱卫办 }\n年度: 2023\n成文日期: 2024-06-20\n字体: 开源\n${more}`,
  );

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shenbao-pack-'));
  mkdirSync(join(root, '数据'));
  settings();
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

test('under the number of an answer nothing is built or packed: the answer table would be lost', async () => {
  settings('序列: 1\n');
  await expect(packInto(root, undefined, '先报')).rejects.toThrow(/序列”是 1.*shenbao amend.*--previous/);
  expect(existsSync(join(root, '输出'))).toBe(false);
});

test('a package of other content keeps its bytes under another name, and the screen says so', async () => {
  const zip = (name: string): string => join(root, '输出', name);
  const pack = async (): Promise<string | null> => (await packInto(root, undefined, '先报')).file;
  const file = (await pack()) ?? '';
  const handedIn = readFileSync(file);
  await pack();
  expect(readdirSync(join(root, '输出')).filter((name) => name.endsWith('.zip'))).toHaveLength(1);
  expect(said).not.toContain('改名保留');
  settings('用途: 复审\n');
  await pack();
  expect(readFileSync(zip('平川市-国家卫生城市-2023-0000.旧.zip')).equals(handedIn)).toBe(true);
  expect(readFileSync(file).equals(handedIn)).toBe(false);
  expect(said).toMatch(/内容不同（可能已经报出），已改名保留：.*0000\.旧\.zip/);
}, 60_000);

test('a package and a report go into a folder that is still to be made', async () => {
  const [zip, html] = [join(root, '输出', '报出', '包.zip'), join(root, '输出', '核验', '第一次', '报告.html')];
  await packInto(root, zip, '先报');
  expect(await verify(zip, { html })).toBe(1);
  expect([existsSync(zip), readFileSync(html, 'utf8').includes('核验')]).toEqual([true, true]);
}, 60_000);

test('what was packed to another place, or carried off, is no stale draft after a change of name', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'shenbao-elsewhere-'));
  await packInto(root, join(elsewhere, '报出.zip'), '先报');
  rmSync(elsewhere, { recursive: true });
  const yaml = readFileSync(join(root, 'dossier.yaml'), 'utf8');
  writeFileSync(join(root, 'dossier.yaml'), yaml.replace('名称: 平川市', '名称: 平川新市'));
  await packInto(root, undefined, '先报');
  expect(said).not.toContain('没有打过包');
  expect(existsSync(join(root, '输出', '平川市-国家卫生城市-2023-0000'))).toBe(true);
}, 60_000);

test('a package packed once more takes its name back: nothing is kept twice, and what is kept is told', async () => {
  const file = (await packInto(root, undefined, '先报')).file ?? '';
  const first = readFileSync(file);
  settings('用途: 复审\n');
  await packInto(root, undefined, '先报');
  const second = readFileSync(file);
  for (const [more, now, before] of [
    ['', first, second],
    ['用途: 复审\n', second, first],
    ['', first, second],
  ] as const) {
    said = '';
    settings(more);
    await packInto(root, undefined, '先报');
    expect(readFileSync(file).equals(now)).toBe(true);
    const old = readdirSync(join(root, '输出')).filter((name) => name.includes('.旧'));
    expect(old.map((name) => readFileSync(join(root, '输出', name)).equals(before))).toEqual([true]);
    expect(said).toMatch(/0000\.旧2?\.zip”与这次打的一字不差，不再留两份/);
    expect(said).toMatch(/这里还有以前的申报包1个，共[\d.]+兆字节：平川市-国家卫生城市-2023-0000\.旧2?\.zip。程序不删/);
  }
}, 60_000);
