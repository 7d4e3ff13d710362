import { describe, expect } from 'vitest';
import { assemble } from '../../bench/samples.ts';
import { inkOf, type Picture, renderWithMupdf, renderWithPoppler, testWith } from './programs.ts';
import { drawn, packedDrawing, scanned, typeset } from './sources.ts';
import { bind } from './volumes.ts';

const makes = {
  typeset: () => typeset(2, '甲'),
  drawn: () => drawn(6, 11),
  scanned: () => scanned(2),
  packed: () => packedDrawing(2),
};

/** Pixels that differ noticeably, as [x, y] in shares of the page. */
function differences(a: Picture, b: Picture): [number, number][] {
  expect([b.width, b.height]).toEqual([a.width, a.height]);
  const found: [number, number][] = [];
  for (let i = 0; i < a.grey.length; i += 1) {
    if (Math.abs((a.grey[i] as number) - (b.grey[i] as number)) > 12)
      found.push([(i % a.width) / a.width, Math.floor(i / a.width) / a.height]);
  }
  return found;
}

/** A bound page as the strip it grew at its head and the page below. */
function split(bound: Picture, { height }: Picture): { strip: Picture; page: Picture } {
  const [grown, { width }] = [bound.height - height, bound];
  return {
    strip: { width, height: grown, grey: bound.grey.subarray(0, grown * width) },
    page: { width, height, grey: bound.grey.subarray(grown * width) },
  };
}

/** How many of the changed pixels had ink before. */
const covered = ({ width, height, grey }: Picture, changed: readonly [number, number][]): number =>
  changed.filter(([x, y]) => (grey[Math.round(y * height) * width + Math.round(x * width)] as number) < 200).length;

const engines = [
  ['pdftoppm', renderWithPoppler, ['-cropbox']],
  ['mutool', renderWithMupdf, []],
] as const;

describe.each(engines)('pixels by %s', (program, render, seen) => {
  for (const [make, source] of Object.entries(makes)) {
    testWith(program, `${make}: without a stamp, every page is the source’s page`, async () => {
      const { bytes } = await bind([{ id: 'x', source }]);
      const [before, after] = [render(source(), 40), render(bytes, 40)];
      expect(after.length).toBe(before.length);
      for (const [i, picture] of before.entries()) expect(differences(picture, after[i] as Picture)).toEqual([]);
    });

    testWith(program, `${make}: under a stamp, nothing changes but the corner it stands in`, async () => {
      const { bytes } = await bind([
        { id: 'x', source, stamp: () => [{ text: '佐证 3.1-01', at: 'top-right', size: 12 }] },
      ]);
      const [before, after] = [render(source(), 60, seen), render(bytes, 60, seen)];
      for (const [i, picture] of before.entries()) {
        const { strip, page } = split(after[i] as Picture, picture);
        if (strip.height > 0) {
          expect(strip.height).toBe(25);
          expect(inkOf(strip)).toBeGreaterThan(0.01);
          expect(differences(picture, page)).toEqual([]);
          continue;
        }
        const changed = differences(picture, page);
        expect(changed.length).toBeGreaterThan(30);
        expect(changed.filter(([x, y]) => x < 0.75 || y > 0.08)).toEqual([]);
        expect(covered(picture, changed)).toBe(0);
      }
    });
  }
});

/** A black page with a coloured corner, turned and with its origin moved, and instructions that leave the state in a mess. */
const odd = (rotate: number, box: string, instructions: string, extra = ''): Uint8Array =>
  assemble([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[${box}]/Rotate ${rotate}${extra}/Resources<<>>/Contents 4 0 R>>`,
    ['', Buffer.from(instructions)],
  ]);

const corners = [0, 90, 180, 270, -90].flatMap((rotate) =>
  ['0 0 400 600', '-100 50 300 650', '300 650 -100 50', '1000 1000 1200 1100'].map((box) => ({ rotate, box })),
);

/** Dark to all its edges, in a media box that shows more than the crop box does, with something beyond it. */
const bleeding = (rotate: number, crop: string, media = '0 0 360 480'): Uint8Array =>
  odd(rotate, media, '0.5 g -99 -99 999 999 re f 0 g 90 90 30 60 re f', `/CropBox[${crop}]`);

const fullBleed = [0, 90, 180, 270].flatMap((rotate) =>
  ['0 0 360 480', '60 48 300 408', '-24 -24 360 480'].map((crop) => ({ rotate, crop })),
);

describe('full-bleed pages', () => {
  testWith('pdftoppm', 'grow at the edge the reader sees above and below, and stay what they were', async () => {
    const parts = fullBleed.map(({ rotate, crop }, i) => ({
      id: `${i}`,
      source: () => bleeding(rotate, crop),
      stamp: () => [
        { text: '章章章', at: 'top-right' as const },
        { text: '页', at: 'bottom-center' as const },
      ],
    }));
    const drawings = renderWithPoppler((await bind(parts)).bytes, 60, ['-cropbox']);
    expect(drawings.length).toBe(fullBleed.length);
    for (const [i, { rotate, crop }] of fullBleed.entries()) {
      const [source] = renderWithPoppler(bleeding(rotate, crop), 60, ['-cropbox']) as [Picture];
      const bound = drawings[i] as Picture;
      expect([bound.width, bound.height - source.height], JSON.stringify({ rotate, crop })).toEqual([source.width, 40]);
      const rows = (from: number, to: number): Picture => ({
        ...{ width: bound.width, height: to - from },
        grey: bound.grey.subarray(from * bound.width, to * bound.width),
      });
      expect(differences(source, rows(20, 20 + source.height))).toEqual([]);
      for (const strip of [rows(0, 20), rows(20 + source.height, bound.height)]) {
        expect(inkOf(strip)).toBeGreaterThan(0.002);
        expect(inkOf(strip)).toBeLessThan(0.4);
      }
    }
  });

  testWith('pdftoppm', 'a white background is no reason to grow', async () => {
    const source = () => odd(0, '0 0 360 480', 'q 1 1 1 rg 0 0 360 480 re f Q 90 90 30 60 re f');
    const { bytes } = await bind([{ id: 'x', source, stamp: () => [{ text: '章', at: 'top-right' }] }]);
    const [bound] = renderWithPoppler(bytes, 60) as [Picture];
    expect([bound.width, bound.height]).toEqual([300, 400]);
  });
});

describe('where stamps stand', () => {
  testWith('pdftoppm', 'at the top right as the reader sees it, whatever the turn and the origin', async () => {
    const parts = corners.map(({ rotate, box }, i) => ({
      id: `${i}`,
      source: () => odd(rotate, box, '0 0 1 1 re f'),
      stamp: () => [{ text: '章章章', at: 'top-right' as const, size: 10 }],
    }));
    for (const [i, picture] of renderWithPoppler((await bind(parts)).bytes, 50).entries()) {
      expect(inkCentre(picture, corners[i])).toEqual({ right: true, top: true });
    }
  });

  const messes = {
    'a moved origin': '5 0 0 5 900 900 cm 0 0 1 1 re f',
    'two open q': 'q q 5 0 0 5 900 900 cm 0 0 1 1 re f',
    'three Q too many': '0 0 1 1 re f Q Q Q 5 0 0 5 900 900 cm',
    'q in strings': '(q q Q q) pop 0 0 1 1 re f q 9 0 0 9 0 0 cm',
    'white ink, invisible text': '1 g 1 G 3 Tr 0 0 1 1 re f',
  };
  for (const [mess, instructions] of Object.entries(messes)) {
    testWith('pdftoppm', `in their place after ${mess}`, async () => {
      const { bytes } = await bind([
        {
          id: 'x',
          source: () => odd(0, '0 0 400 600', instructions),
          stamp: () => [{ text: '章章章', at: 'top-right' }],
        },
      ]);
      const [picture] = renderWithPoppler(bytes, 50);
      expect(inkCentre(picture as Picture, mess)).toEqual({ right: true, top: true });
    });
  }

  testWith('pdftoppm', 'a user unit makes the page larger, not the stamp', async () => {
    const part = (extra: string, box: string) => ({
      id: extra,
      source: () => odd(0, box, '0 0 0 0 re f', extra),
      stamp: () => [{ text: '章章章', at: 'top-right' as const }],
    });
    const [plain, scaled] = renderWithPoppler(
      (await bind([part('', '0 0 400 600'), part('/UserUnit 2', '0 0 200 300')])).bytes,
      100,
    );
    const ink = (picture: Picture | undefined): number =>
      picture ? inkOf(picture) * picture.width * picture.height : 0;
    // poppler draws the page in user units: half the size each way, so a quarter of the ink.
    expect(ink(scaled) * 4).toBeGreaterThan(ink(plain) * 0.8);
    expect(ink(scaled) * 4).toBeLessThan(ink(plain) * 1.25);
  });
});

function inkCentre({ width, height, grey }: Picture, hint: unknown): { right: boolean; top: boolean } {
  let [sum, x, y] = [0, 0, 0];
  for (let i = 0; i < grey.length; i += 1) {
    if ((grey[i] as number) > 128) continue;
    sum += 1;
    x += i % width;
    y += Math.floor(i / width);
  }
  expect(sum, `ink on the page: ${JSON.stringify(hint)}`).toBeGreaterThan(20);
  return { right: x / sum > width / 2, top: y / sum < height / 2 };
}
