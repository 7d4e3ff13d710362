import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairAt } from '../../src/text/heads.ts';
import { followsBy } from '../../src/text/neighbours.ts';

const file = { kind: 'neighbours' as const, source: '测试', date: '2026-11-23', pairs: { 3: '保洁公厕', 0: '保护' } };
const words = { pairs: new Map([[pairAt('公正'), 8]]), singles: new Map([['洁', 10]]) };
const follows = followsBy([file], words);
const chance = (pair: string): number => follows(pair.charCodeAt(0), pair.charCodeAt(1));

it('what papers write side by side follows more readily, the oftener the more', () => {
  expect(chance('保洁')).toBeGreaterThan(chance('保护') + 2);
  expect(chance('保护')).toBeGreaterThan(chance('保劫') + 10);
});

it('words of the language count where papers have none', () => {
  expect(chance('公正')).toBeGreaterThan(chance('公政') + 5);
});

it('is the logarithm of a chance for any two characters', () => {
  const unit = fc.integer({ min: 0, max: 0xffff });
  fc.assert(
    fc.property(unit, unit, (first, second) => {
      const chance = follows(first, second);
      expect(chance).toBeLessThanOrEqual(0);
      expect(Number.isFinite(chance)).toBe(true);
    }),
  );
});
