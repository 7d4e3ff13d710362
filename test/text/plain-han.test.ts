import { expect, test } from 'vitest';
import { plainHan } from '../../src/text/plain-han.ts';

const every = function* () {
  for (let point = 0; point <= 0x10ffff; point += 1)
    if (point < 0xd800 || point > 0xdfff) yield String.fromCodePoint(point);
};

/** A handful of marks of old prints and of Vietnamese ones, more with every edition of Unicode. */
const apart = /[\u{16fe0}-\u{16fff}]/u;

test('holds for every character of the script, and for no other', () => {
  const [plain, script] = [plainHan(/^\p{Script=Han}$/u), /^\p{Script=Han}$/u];
  expect(plain.source).not.toContain('Script');
  const other = [...every()].filter((c) => plain.test(c) !== script.test(c) && !/\p{Cn}/u.test(c));
  expect(other.filter((c) => !apart.test(c))).toEqual([]);
});

test('is written in and outside of classes, with the same groups and flags', () => {
  const pattern = plainHan(/(\p{Script=Han}{2})\[[^\p{Script=Han}\d]\]\\(?<n>[A\p{Script=Han}]+?)/gu);
  expect(pattern.flags).toBe('gu');
  expect(Array.from('国家[x]\\A市'.matchAll(pattern), (hit) => [...hit, hit.groups?.n])).toEqual([
    ['国家[x]\\A', '国家', 'A', 'A'],
  ]);
  expect('国家[市]\\A'.search(pattern)).toBe(-1);
  expect('𠮷家[x]\\𠮷'.search(pattern)).toBe(0);
});

test('leaves a pattern without the script as it is', () => {
  const pattern = /[国家]\p{L}/gu;
  expect(plainHan(pattern)).toBe(pattern);
});
