import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStaging, publish } from '../../src/shell/staging.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shenbao-publish-'));
  mkdirSync(join(root, '佐证材料'));
  writeFileSync(join(root, '佐证材料/原件.pdf'), '原件');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const digest = createHash('sha256').update('原件').digest('hex');
const entries = [{ path: '佐证/1.pdf', file: '佐证材料/原件.pdf', size: 6, digest }];
const target = () => join(root, '输出');
const inode = (path: string): number => statSync(join(root, path)).ino;
const put = (same: boolean) =>
  publish(target(), entries, {
    absolute: (file) => join(root, file),
    same: async () => same,
    staged: (absolute) => absolute.includes('暂存'),
  });

it('keeps a file of the last output that is as wanted, without writing it again', async () => {
  await put(false);
  const first = inode('输出/佐证/1.pdf');
  await put(true);
  expect(inode('输出/佐证/1.pdf')).toBe(first);
  expect(statSync(join(target(), '佐证/1.pdf')).nlink).toBe(1);
});

it("never links to the clerk's own file", async () => {
  await put(false);
  expect(inode('输出/佐证/1.pdf')).not.toBe(inode('佐证材料/原件.pdf'));
  writeFileSync(join(target(), '佐证/1.pdf'), '改动');
  expect(readFileSync(join(root, '佐证材料/原件.pdf'), 'utf8')).toBe('原件');
});

it('falls back to a copy where the last output has lost the file', async () => {
  await put(false);
  rmSync(join(target(), '佐证/1.pdf'));
  await put(true);
  expect(readFileSync(join(target(), '佐证/1.pdf'), 'utf8')).toBe('原件');
});

it('moves what is staged, whose bytes are never written twice', async () => {
  const staging = openStaging(join(root, '暂存'));
  const sink = staging.create('合订本/第1册.pdf');
  sink.write(Buffer.from('第1册'));
  const file = sink.finish();
  const before = statSync(file.file).ino;
  await publish(target(), [{ path: '合订本/第1册.pdf', ...file }], {
    absolute: (path) => path,
    same: async () => false,
    staged: () => true,
  });
  expect(inode('输出/合订本/第1册.pdf')).toBe(before);
  expect(existsSync(file.file)).toBe(false);
});
