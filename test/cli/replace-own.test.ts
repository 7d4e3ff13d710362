import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saveSets } from '../../src/cli/export.ts';
import { replaceOwn } from '../../src/cli/replace-own.ts';
import { saveReports } from '../../src/cli/reports.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shenbao-replace-own-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const report = { text: () => '', json: () => '', html: () => '', xlsx: () => new Uint8Array() };
const at = (...path: string[]): string => join(root, '输出', ...path);
const write = (words: string): Promise<string[]> =>
  replaceOwn(root, [{ name: '问题清单.xlsx', bytes: Buffer.from(words) }]);

test('a list nobody touched is replaced, one somebody noted in is kept as well', async () => {
  expect(await write('一')).toEqual([]);
  expect(await write('二')).toEqual([]);
  writeFileSync(at('问题清单.xlsx'), '二，已办');
  expect(await write('三')).toEqual([at('改过的文稿', '问题清单.xlsx')]);
  expect(readFileSync(at('问题清单.xlsx'), 'utf8')).toBe('三');
  expect(readFileSync(at('改过的文稿', '问题清单.xlsx'), 'utf8')).toBe('二，已办');
  writeFileSync(at('问题清单.xlsx'), '三，已办');
  expect(await write('四')).toHaveLength(1);
  expect(readFileSync(at('改过的文稿', '问题清单.xlsx'), 'utf8')).toBe('二，已办');
});

test('one that stood there before anything was remembered is kept', async () => {
  await write('一');
  rmSync(join(root, '.shenbao'), { recursive: true });
  expect(await write('二')).toHaveLength(1);
  expect(existsSync(at('改过的文稿', '问题清单.xlsx'))).toBe(true);
});

test('a list asked for elsewhere is kept beside itself once somebody noted in it', async () => {
  const place = join(root, '..', `${basename(root)}-问题.xlsx`);
  const beside = place.replace('.xlsx', '.旧.xlsx');
  const list = (words: string): Promise<readonly string[]> =>
    saveReports({ xlsx: place }, { ...report, xlsx: () => Buffer.from(words) }, root);
  expect(await list('一')).toEqual([]);
  expect(await list('二')).toEqual([]);
  writeFileSync(place, '二，已办');
  expect(await list('三')).toEqual([beside]);
  expect([place, beside].map((file) => readFileSync(file, 'utf8'))).toEqual(['三', '二，已办']);
  expect(await list('四')).toEqual([]);
  for (const file of [place, beside]) rmSync(file);
});

test('tables of an earlier export somebody has filled in are put aside', async () => {
  const sets = (words: string) => [[{ path: '平台数据/平台数据.xlsx', bytes: Buffer.from(words) }]];
  const told = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  expect(await saveSets(root, sets('空'))).toBe(1);
  writeFileSync(join(root, '平台数据/平台数据.xlsx'), '填好了');
  await saveSets(root, sets('空'));
  expect(readFileSync(join(root, '平台数据/平台数据.旧.xlsx'), 'utf8')).toBe('填好了');
  expect(String(told.mock.calls.at(-1)?.[0])).toContain('改名保留');
  told.mockRestore();
});
