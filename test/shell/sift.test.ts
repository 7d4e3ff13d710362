import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { digestsOf, eitherOf, readMade, writeMade } from '../../src/shell/made.ts';
import { clear, sift } from '../../src/shell/sift.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shenbao-sift-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, words: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), words);
}
const sum = (words: string): string => createHash('sha256').update(words).digest('hex');
const unknown = async (): Promise<null> => null;

it('tells what a build wrote from what somebody altered and from what is somebody’s own', async () => {
  put('佐证材料/3.1-01 旧题名.pdf', '旧');
  put('02 工作汇报/工作汇报.docx', '改过');
  put('02 工作汇报/批示.txt', '我的');
  put('02 工作汇报/~$工作汇报.docx', '');
  put('Thumbs.db', '');
  symlinkSync('nowhere', join(root, '快捷方式'));
  const made = { '佐证材料/3.1-01 旧题名.pdf': [sum('旧')], '02 工作汇报/工作汇报.docx': [sum('原'), sum('再')] };
  expect(await sift(root, made, unknown)).toEqual({
    ours: ['佐证材料/3.1-01 旧题名.pdf'],
    altered: ['02 工作汇报/工作汇报.docx'],
    others: ['02 工作汇报/批示.txt', '快捷方式'],
  });
  expect(await sift(join(root, '没有'), made, unknown)).toEqual({ ours: [], altered: [], others: [] });
});

it('takes a link that stands where a file was written for somebody’s, and does not read through it', async () => {
  symlinkSync('nowhere', join(root, '工作汇报.docx'));
  expect(await sift(root, { '工作汇报.docx': [sum('原')] }, unknown)).toEqual({
    ours: [],
    altered: ['工作汇报.docx'],
    others: [],
  });
});

it('reads no file whose digest is remembered', async () => {
  put('合订本/第1册.pdf', '不读');
  const made = { '合订本/第1册.pdf': [sum('册')] };
  expect((await sift(root, made, async () => sum('册'))).ours).toEqual(['合订本/第1册.pdf']);
});

it('takes away what it is told to, and the folders that are empty then', async () => {
  put('甲/乙/丙.pdf', '');
  put('甲/丁/戊.txt', '');
  await clear(root, ['甲/乙/丙.pdf']);
  expect(readdirSync(join(root, '甲'))).toEqual(['丁']);
  await clear(root, ['甲/丁/戊.txt']);
  expect(existsSync(root)).toBe(false);
});

it('remembers what was made, either of two while one takes the place of the other', async () => {
  const before = digestsOf([{ path: 'a', bytes: Buffer.from('一') }]);
  const after = digestsOf([
    { path: 'a', bytes: Buffer.from('二') },
    { path: 'constructor', file: 'x', size: 1, digest: 'd' },
  ]);
  const both = { a: [sum('一'), sum('二')], constructor: ['d'] };
  expect(eitherOf(before, after)).toEqual(both);
  await writeMade(join(root, '记录.json'), { 包: both });
  expect(readMade(join(root, '记录.json'))).toEqual({ 包: both });
  put('坏.json', '{"包":{"a":"d"}}');
  for (const name of ['坏.json', '没有.json']) expect(readMade(join(root, name))).toEqual({});
});

it.each(['../家-2023-0000', '..', 'a/b', 'a\\b', ''])(
  'takes no record that names “%s”: it would lead out of 输出',
  (name) => {
    put('生成记录.json', JSON.stringify({ [name]: { 'a.txt': [sum('a')] } }));
    expect(readMade(join(root, '生成记录.json'))).toEqual({});
  },
);
