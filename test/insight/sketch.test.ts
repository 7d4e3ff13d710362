import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sketchOf } from '../../src/insight/sketch.ts';

const words = fc.string({ unit: fc.constantFrom(...'创建国家卫生城市工作扎实推进2023'), maxLength: 6000 });

test('a sketch is ascending and distinct, and of two hundred at the most', () => {
  fc.assert(
    fc.property(words, (text) => {
      const sketch = sketchOf(text);
      expect(sketch).toEqual([...new Set(sketch)].sort((a, b) => a - b).slice(0, 200));
      expect(sketch.length).toBe(Math.min(200, shinglesOf(text).size));
    }),
    { numRuns: 40 },
  );
});

test('the sketch of two texts together is made of both: the smallest of what each holds', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      // What runs over the seam is of neither: each shingle is taken by itself.
      const apart = [...shinglesOf(a), ...shinglesOf(b)].map((shingle) => sketchOf(shingle)[0] as number);
      const smallest = [...new Set(apart)].sort((x, y) => x - y).slice(0, 200);
      expect([...new Set([...sketchOf(a), ...sketchOf(b)])].sort((x, y) => x - y).slice(0, 200)).toEqual(smallest);
    }),
    { numRuns: 40 },
  );
});

const shinglesOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 6) }, (_, i) => text.slice(i, i + 7)));
