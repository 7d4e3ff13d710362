import { expect } from 'vitest';
import { has, testWith } from './programs.ts';
import { prove } from './proof.ts';
import { drawn, packedDrawing, scanned, typeset } from './sources.ts';

const makes = [
  () => typeset(3, '甲'),
  () => drawn(5, 11),
  () => scanned(2),
  () => packedDrawing(4),
  () => drawn(3, 17),
  () => typeset(1, '乙'),
];

/** The same at full size: `npm run bench:prove -- --corpus bench-corpus`. */
testWith(
  has('qpdf') && has('pdftoppm') ? 'mutool' : has('qpdf') ? 'pdftoppm' : 'qpdf',
  'volumes are proved by programs that are not ours',
  async () => {
    const sources = makes.map((bytes, i) => ({ id: `3.1-0${i + 1}`, bytes }));
    const proof = await prove(sources, { perVolume: 3, pages: 12, links: 12 });
    expect(proof).toEqual({
      ...{ volumes: 2, pages: 20, compared: 12, ownLinks: 12, failures: [] },
      grown: expect.any(Number),
      innerLinks: 16,
    });
    expect(proof.grown).toBeGreaterThan(0);
  },
);
