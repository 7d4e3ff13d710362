import fc from 'fast-check';
import { expect, test } from 'vitest';
import { begunIn, indexHeads, pairAt } from '../../src/text/heads.ts';

const word = fc.string({ unit: fc.constantFrom(...'国家卫生𠮷'), minLength: 2, maxLength: 5 });
const text = fc.string({ unit: fc.constantFrom(...'国家卫生城𠮷'), maxLength: 30 });

test('tells of every place where a word stands, in order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 8 }), text, (words, given) => {
      const heads = indexHeads(words, (w) => pairAt(w));
      const found = begunIn(given, heads).flatMap(({ at, those }) =>
        those.filter((w) => given.startsWith(w, at)).map((w) => `${at}${w}`),
      );
      const expected = Array.from({ length: given.length }, (_, at) => at).flatMap((at) =>
        words.filter((w) => given.startsWith(w, at)).map((w) => `${at}${w}`),
      );
      expect(found).toEqual(expected);
    }),
  );
});

test('finds words by another pair, with characters between, and leaves out those without one', () => {
  const heads = indexHeads(['健康教育', '卫生县', '县'], (w) => (w.length === 3 ? pairAt(w, 0, 2) : null));
  expect(begunIn('卫省县，健康教育，县', heads, 1)).toEqual([{ at: 0, those: ['卫生县'] }]);
  const tails = indexHeads(['健康教育', '体育'], (w) => pairAt(w, -2, -1));
  expect(begunIn('建康教育', tails)).toEqual([{ at: 2, those: ['健康教育'] }]);
});
