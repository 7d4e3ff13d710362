import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clauseAfter, clauseBefore } from '../../src/text/clause.ts';

const text = fc.array(fc.constantFrom('城', '市', '，', '。', '；', '1'), { maxLength: 30 }).map((c) => c.join(''));

it('a clause holds no stop, stands right at the place, and is bounded by stops or the ends', () => {
  fc.assert(
    fc.property(text, fc.nat(30), (words, n) => {
      const at = Math.min(n, words.length);
      const before = clauseBefore(words, at, '，。');
      const after = clauseAfter(words, at, '，。');
      expect(words.slice(0, at).endsWith(before)).toBe(true);
      expect(words.slice(at).startsWith(after)).toBe(true);
      expect(before + after).not.toMatch(/[，。]/u);
      expect(['', '，', '。']).toContain(words.charAt(at - before.length - 1));
      expect(['', '，', '。']).toContain(words.charAt(at + after.length));
    }),
    { seed: 5, numRuns: 300 },
  );
});

it('reads no further than a clause may be long', () => {
  const endless = '城'.repeat(9000);
  expect(clauseBefore(endless, 5000, '。')).toHaveLength(400);
  expect(clauseAfter(endless, 5000, '。')).toHaveLength(400);
  expect(clauseAfter(endless, 8900, '。')).toHaveLength(100);
});
