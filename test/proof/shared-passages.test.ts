import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareProse } from '../../src/proof/compare.ts';
import { type Passage, passages, streamOf } from '../../src/proof/shared-passages.ts';
import { proseOf } from '../../src/text/read-prose.ts';

const seed = 4;

/** What is looked for, found the slow way. */
function plainly(a: string, b: string): Passage[] {
  const found: Passage[] = [];
  for (let j = 0; j + seed <= b.length; ) {
    const at = a.indexOf(b.slice(j, j + seed));
    let length = at < 0 ? 1 : seed;
    while (at >= 0 && at + length < a.length && a[at + length] === b[j + length]) length += 1;
    if (at >= 0) found.push({ a: at, b: j, length });
    j += length;
  }
  return found;
}

it('finds every stretch two texts share, at its first place in the one, each place of the other once', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 60 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [a, b] = [one, other].map((t, i) => streamOf(proseOf(`${i}.txt`, t), seed));
      if (a && b) expect(passages(a, b)).toEqual(plainly(a.text, b.text));
    }),
  );
});

it('prepares a text once, with however many it is compared', () => {
  const words = Array.from({ length: 4000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * i * 31 + i * 7) % 20_000)));
  const texts = Array.from({ length: 24 }, (_, n) =>
    proseOf(
      `${n}.txt`,
      words
        .map((_, i) => words[(i * (2 * n + 3) + n) % words.length])
        .join('')
        .repeat(5),
    ),
  );
  const costOf = (some: typeof texts): number => {
    const before = process.cpuUsage();
    compareProse(some);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const costs = (some: typeof texts): number => Math.min(...[0, 1, 2].map(() => costOf(some)));
  // Of 24 there are 276 pairs, of 6 there are 15.
  expect(costs(texts) / costs(texts.slice(0, 6))).toBeLessThan(11);
}, 60_000);
