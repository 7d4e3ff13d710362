import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { knownDigest } from '../../../src/shell/fonts/known.ts';

const root = mkdtempSync(join(tmpdir(), 'shenbao-known-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const [font, memory] = [join(root, '楷体.ttf'), join(root, '记忆/校验值.json')];
const [first, second] = ['a'.repeat(64), 'b'.repeat(64)];

test('a font is summed once, until somebody touches it or the memory is damaged', () => {
  writeFileSync(font, '字');
  const take = vi.fn(() => first);
  expect([1, 2, 3].map(() => knownDigest(font, take, memory))).toEqual([first, first, first]);
  expect(take).toHaveBeenCalledTimes(1);
  writeFileSync(font, '字体');
  expect(knownDigest(font, () => second, memory)).toBe(second);
  writeFileSync(memory, '{"');
  expect(knownDigest(font, () => first, memory)).toBe(first);
});

test('what is gone is not answered from memory', () => {
  knownDigest(font, () => first, memory);
  rmSync(font);
  expect(() =>
    knownDigest(
      font,
      () => {
        throw new Error('ENOENT');
      },
      memory,
    ),
  ).toThrow('ENOENT');
});
