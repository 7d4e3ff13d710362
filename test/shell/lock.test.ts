import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takeLock } from '../../src/shell/lock.ts';

const root = mkdtempSync(join(tmpdir(), 'shenbao-lock-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const file = join(root, '.shenbao', '占用');

test('one at a time, and free again afterwards', () => {
  const release = takeLock(file);
  expect(takeLock(file)).toBeNull();
  release?.();
  expect(existsSync(file)).toBe(false);
  takeLock(file)?.();
});

test.each(['4194304', '', 'nobody'])('what a crash left behind (%j) holds nobody up', (left) => {
  writeFileSync(file, left);
  const release = takeLock(file);
  expect(release).not.toBeNull();
  release?.();
});

test('where nothing can be written that is said, and not that somebody is at work', () => {
  writeFileSync(join(root, '是文件'), '');
  expect(() => takeLock(join(root, '是文件', '占用'))).toThrow(/ENOTDIR|EEXIST/);
});
