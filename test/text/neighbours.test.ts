import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairAt } from '../../src/text/heads.ts';
import { neighboursBy } from '../../src/text/neighbours.ts';

const file = {
  kind: 'neighbours' as const,
  source: '测试',
  date: '2026-11-23',
  pairs: { 3: '保洁公厕', 0: '保护' },
  rows: '保洁员 公厕管保',
};
const words = { pairs: new Map([[pairAt('公正'), 8]]), singles: new Map([['洁', 10]]) };
const { follows, sightings, rowsAt } = neighboursBy([file], words);
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

it('tells how often papers have a character with another behind it', () => {
  const seen = (c: string): number => sightings(c.charCodeAt(0));
  expect(seen('保')).toBe(9);
  expect(seen('公')).toBe(8);
  expect(seen('政')).toBe(0);
});

it('tells how many rows of three papers have where a character stands, or would', () => {
  const rows = (text: string, at: number, c = text[at] as string): number => rowsAt(text, at, c.charCodeAt(0));
  expect(rows('保洁员', 0)).toBe(1);
  expect(rows('公厕保洁员', 2)).toBe(2);
  expect(rows('公厕宝洁员', 2)).toBe(0);
  expect(rows('公厕宝洁员', 2, '保')).toBe(2);
  expect(rows('保', 0)).toBe(0);
});
