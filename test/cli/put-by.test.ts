import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putBy } from '../../src/cli/put-by.ts';
import { openDigests } from '../../src/shell/digests.ts';
import { publish } from '../../src/shell/staging.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shenbao-put-by-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const name = '平川市-国家卫生城市-2023-0000';
const at = (...path: string[]): string => join(root, '输出', ...path);
function put(path: string, words: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), words);
}
const sum = (words: string): string => createHash('sha256').update(words).digest('hex');
const entries = ['02 工作汇报/工作汇报.docx', '02 工作汇报/工作汇报.pdf'].map((path) => ({
  path,
  bytes: Buffer.from('新'),
}));
const made = Object.fromEntries(entries.map(({ path }) => [path, [sum('旧')]]));

async function replace(known: typeof made | undefined, meanwhile: () => void): Promise<string[]> {
  const digests = openDigests(root, join(root, '校验值.json'));
  const { edited, staying, late } = await putBy(root, { name, entries, made: known, digests });
  meanwhile();
  const since: string[] = [];
  await publish(at(name), entries, {
    absolute: (file) => file,
    same: async () => false,
    staged: () => false,
    staying,
    leaving: async (old) => void since.push(...(await late(old))),
  });
  return [...edited, ...since];
}

test('what is saved into the folder while it is being replaced is kept as well', async () => {
  for (const { path } of entries) put(join(name, path), '旧');
  put(join(name, '备忘.txt'), '我的');
  const kept = await replace(made, () => {
    put(join(name, '02 工作汇报/工作汇报.docx'), '刚改的');
    put(join(name, '批示.txt'), '刚放的');
  });
  expect(kept).toEqual([at('改过的文稿/工作汇报.docx'), at('改过的文稿/批示.txt')]);
  expect(kept.map((file) => readFileSync(file, 'utf8'))).toEqual(['刚改的', '刚放的']);
  expect(readdirSync(at(name)).sort()).toEqual(['02 工作汇报', '备忘.txt']);
  expect(readdirSync(at()).sort()).toEqual([name, '改过的文稿']);
});

test.each([made, undefined])('a link, a folder and a file in the way of what is written are put by', async (known) => {
  put(join(name, '02 工作汇报/工作汇报.pdf/我的.txt'), '我的');
  if (known !== undefined) symlinkSync('nowhere', at(name, '02 工作汇报/工作汇报.docx'));
  const kept = await replace(known, () => undefined);
  expect(kept.map((file) => file.slice(at('改过的文稿/').length)).sort()).toEqual(
    known === undefined ? ['我的.txt'] : ['工作汇报.docx', '我的.txt'],
  );
  expect(readFileSync(at(name, '02 工作汇报/工作汇报.pdf'), 'utf8')).toBe('新');
});

test('a file where a folder must stand is put by, with a record or without one', async () => {
  put(join(name, '02 工作汇报'), '我的');
  expect(await replace(undefined, () => undefined)).toEqual([at('改过的文稿/02 工作汇报')]);
  expect(existsSync(at(name, '02 工作汇报/工作汇报.docx'))).toBe(true);
});
