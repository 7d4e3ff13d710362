import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jpeg } from '../../samples/evidence/jpeg.ts';
import { png } from '../../samples/evidence/png.ts';
import { photograph } from '../../samples/evidence/scene.ts';
import { exifOf } from '../../src/insight/exif.ts';
import { photoInsight } from '../../src/insight/photo.ts';

const bitsApart = (a: string | null, b: string | null): number =>
  [...(a ?? '')].reduce(
    (n, digit, i) =>
      n +
      [...(Number.parseInt(digit, 16) ^ Number.parseInt(b?.[i] ?? '0', 16)).toString(2)].filter((c) => c === '1')
        .length,
    0,
  );

/** Smaller, darker, recompressed, with the date burnt in: what a phone and a chat program do to a picture. */
async function reworked(bytes: Uint8Array): Promise<Uint8Array> {
  const image = await loadImage(bytes);
  const canvas = createCanvas(400, Math.round((400 * image.height) / image.width));
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  context.fillStyle = 'rgba(0, 0, 0, 0.12)';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#e02020';
  context.font = '14px sans-serif';
  context.fillText('2023-06-15', canvas.width - 90, canvas.height - 10);
  return canvas.toBuffer('image/jpeg', 55);
}

describe('photographs', () => {
  test('know their day and stand upright', async () => {
    const { width, height, taken, orientation } = await photoInsight(jpeg(photograph('甲'), '2023-06-15'));
    expect({ taken, orientation, landscape: width > height }).toEqual({
      taken: '2023-06-15',
      orientation: 1,
      landscape: true,
    });
  });

  test('look like themselves however reworked, and like no other', async () => {
    const seeds = ['甲', '乙', '丙', '丁', '戊', '己'];
    const originals = seeds.map((seed) => jpeg(photograph(seed), '2023-06-15'));
    const hashes = await Promise.all(originals.map(async (b) => (await photoInsight(b)).hash));
    const copies = await Promise.all(originals.map(async (b) => (await photoInsight(await reworked(b))).hash));
    const near = seeds.flatMap((_, i) =>
      seeds.flatMap((_, j) => (bitsApart(hashes[i] ?? null, copies[j] ?? null) <= 16 ? [[i, j]] : [])),
    );
    expect(near).toEqual(seeds.map((_, i) => [i, i]));
  });

  test('the same picture as PNG has the same hash, and no camera', async () => {
    const a = await photoInsight(png(photograph('甲')));
    const b = await photoInsight(jpeg(photograph('甲'), '2023-06-15'));
    expect(bitsApart(a.hash, b.hash)).toBeLessThanOrEqual(16);
    expect(a.taken).toBeNull();
  });

  test('a scanned page and a blank sheet are compared with nothing', async () => {
    const canvas = createCanvas(600, 800);
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 600, 800);
    expect((await photoInsight(canvas.toBuffer('image/png'))).hash).toBeNull();
    context.fillStyle = '#000';
    for (let y = 60; y < 740; y += 24) context.fillRect(60, y, 480, 8);
    expect((await photoInsight(canvas.toBuffer('image/png'))).hash).toBeNull();
  });

  test('a picture that claims more pixels than memory holds, or is damaged, is refused or read, and fells nothing', async () => {
    const bytes = png(photograph('甲')).slice();
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(16, 600_000);
    await expect(photoInsight(bytes)).rejects.toThrow();
    const good = jpeg(photograph('甲'), '2023-06-15');
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(700), fc.nat(255), fc.nat(255), async (at, early, a, b) => {
        const damaged = good.slice();
        damaged[at] = a;
        damaged[early] = b;
        const seen = await photoInsight(damaged).catch(() => null);
        expect(seen === null || seen.width > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('broken Exif says nothing and breaks nothing', () => {
    const good = jpeg(photograph('甲'), '2023-06-15').slice(0, 400);
    fc.assert(
      fc.property(fc.nat(399), fc.nat(255), fc.nat(400), (at, byte, length) => {
        const bytes = good.slice(0, length);
        bytes[at] = byte;
        expect([null, 'string']).toContain(exifOf(bytes).taken === null ? null : typeof exifOf(bytes).taken);
      }),
    );
  });
});
