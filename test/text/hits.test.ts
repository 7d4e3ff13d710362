import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hitsIn } from '../../src/text/hits.ts';

const patterns = [/国家|国/gu, /(?<=卫)生*/gu, /(\p{Script=Han})\1/gu, /(?:)/gu, /^.|$/gu, /[\d.]+%?/gu];

test('finds what matchAll finds, in any text, again and again', () => {
  const text = fc.string({ unit: fc.constantFrom('国', '家', '卫', '生', '3', '.', '%', '𠮷', '\n') });
  fc.assert(
    fc.property(text, fc.constantFrom(...patterns), (given, pattern) => {
      const plain = (hits: Iterable<RegExpExecArray>) => [...hits].map((hit) => [hit.index, ...hit]);
      const expected = plain(given.matchAll(pattern));
      expect(plain(hitsIn(given, pattern))).toEqual(expected);
      expect(plain(hitsIn(given, pattern))).toEqual(expected);
    }),
  );
});

test('asks a pattern anew of every text', () => {
  expect(hitsIn('某某', /某/gu)).toHaveLength(2);
  const pattern = /某/gu;
  pattern.lastIndex = 5;
  expect(hitsIn('某某', pattern)).toHaveLength(2);
});
