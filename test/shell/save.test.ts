import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { saveBeside } from '../../src/shell/save.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shenbao-save-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = (words: string) => [
  { name: '补正通知.docx', bytes: Buffer.from(words) },
  { name: '补正通知.json', bytes: Buffer.from(words) },
];

it('puts a letter somebody has worked on aside, each time under a new name, with what was made as one with it', async () => {
  expect(await saveBeside(folder, files('一'))).toEqual([]);
  writeFileSync(join(folder, '补正通知.docx'), '改过一');
  expect(await saveBeside(folder, files('二'))).toEqual(['补正通知.旧.docx', '补正通知.旧.json']);
  writeFileSync(join(folder, '补正通知.docx'), '改过二');
  expect(await saveBeside(folder, files('三'))).toEqual(['补正通知.旧2.docx', '补正通知.旧2.json']);
  const all = readdirSync(folder)
    .sort()
    .map((name) => `${name} ${readFileSync(join(folder, name), 'utf8')}`);
  expect(all).toEqual([
    '补正通知.docx 三',
    '补正通知.json 三',
    '补正通知.旧.docx 改过一',
    '补正通知.旧.json 一',
    '补正通知.旧2.docx 改过二',
    '补正通知.旧2.json 二',
  ]);
});

it('leaves no trace where nothing has changed', async () => {
  await saveBeside(folder, files('一'));
  expect(await saveBeside(folder, files('一'))).toEqual([]);
  expect(readdirSync(folder)).toHaveLength(2);
});
