import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyAhead } from '../../src/shell/ahead.ts';
import { publish } from '../../src/shell/staging.ts';

let root = '';
const staging = () => join(root, '.shenbao/暂存');
const names = ['甲.pdf', '乙.pdf', '丙.pdf'];
const entries = names.map((name) => ({ path: `佐证/${name}`, file: `佐证材料/${name}`, size: 3, digest: name }));
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shenbao-ahead-'));
  mkdirSync(join(root, '佐证材料'));
  mkdirSync(staging(), { recursive: true });
  for (const name of names) writeFileSync(join(root, '佐证材料', name), name);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const ahead = () => copyAhead(root, staging(), (file) => file.startsWith(staging()));
const never = async () => false;
const copied = (): string[] => readdirSync(join(staging(), '原件'));
const publishWith = (take: (file: string) => Promise<string | null>) =>
  publish(join(root, '输出'), entries, {
    absolute: (file) => join(root, file),
    same: never,
    staged: () => false,
    ahead: take,
  });

it('moves the copies made ahead into the package, and leaves the originals alone', async () => {
  const { begin, take } = ahead();
  begin(entries, never);
  await expect.poll(copied).toHaveLength(3);
  const inodes = copied().map((name) => statSync(join(staging(), '原件', name)).ino);
  await publishWith(take);
  expect(copied()).toEqual([]);
  const published = names.map((name) => join(root, '输出/佐证', name));
  expect(published.map((file) => statSync(file).ino)).toEqual(inodes);
  expect(published.map((file) => readFileSync(file, 'utf8'))).toEqual(names);
  writeFileSync(published[0] ?? '', '改动');
  expect(readFileSync(join(root, '佐证材料/甲.pdf'), 'utf8')).toBe('甲.pdf');
});

it('hands a copy out once, and none of what nobody began', async () => {
  const { begin, take } = ahead();
  begin(entries.slice(0, 1), never);
  await expect.poll(copied).toHaveLength(1);
  expect(await take('佐证材料/甲.pdf')).toMatch(/原件/);
  expect(await take('佐证材料/甲.pdf')).toBeNull();
  expect(await take('佐证材料/乙.pdf')).toBeNull();
});

it('publishes what could not be copied ahead', async () => {
  const { begin, take } = ahead();
  rmSync(join(root, '佐证材料/乙.pdf'));
  begin(entries, never);
  await expect.poll(copied).toHaveLength(2);
  writeFileSync(join(root, '佐证材料/乙.pdf'), '乙.pdf');
  await publishWith(take);
  expect(names.map((name) => readFileSync(join(root, '输出/佐证', name), 'utf8'))).toEqual(names);
});

it('copies neither what the last output has nor what is staged already', async () => {
  const { begin, take } = ahead();
  const made = { path: '佐证/丁.pdf', file: join(staging(), '丁.pdf'), size: 1, digest: '丁' };
  begin([...entries, made], async (entry) => entry.path !== '佐证/丙.pdf');
  await expect.poll(copied).toHaveLength(1);
  expect(readFileSync((await take('佐证材料/丙.pdf')) ?? '', 'utf8')).toBe('丙.pdf');
  expect(await take('佐证材料/甲.pdf')).toBeNull();
  expect(await take(made.file)).toBeNull();
  expect(existsSync(join(root, '佐证材料/丙.pdf'))).toBe(true);
});
