import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitmapPixels } from '../../src/insight/bitmap.ts';
import { type BitmapForm, bitmapOf } from './bitmap-file.ts';

const plenty = 1_000_000;
const rowsIn = (bytes: Uint8Array): number[][] => {
  const { data, width, height } = bitmapPixels(bytes, plenty) ?? { data: new Uint8Array(), width: 0, height: 0 };
  const at = (i: number): number => ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
  return Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => at((y * width + x) * 3)));
};

/** Colours that five bits a channel can say. */
const coarse = [0x000000, 0xffffff, 0xff0000, 0x0000ff, 0x00ff00, 0x84a529];
const forms: readonly BitmapForm[] = [
  { bits: 1 },
  { bits: 4 },
  { bits: 8 },
  { bits: 8, old: true },
  { bits: 16 },
  { bits: 24 },
  { bits: 24, topDown: true },
  { bits: 24, old: true },
  { bits: 32 },
  { bits: 32, masks: [0xff000000, 0xff0000, 0xff00] },
];

describe('bitmapPixels', () => {
  test.each(forms)('gives back every pixel of %j, whatever the size', (form) => {
    const colour = fc.constantFrom(...coarse.slice(0, form.bits === 1 ? 2 : coarse.length));
    const picture = fc
      .integer({ min: 1, max: 35 })
      .chain((width) =>
        fc.array(fc.array(colour, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(picture, (rows) => {
        expect(rowsIn(bitmapOf(rows, form))).toEqual(rows);
      }),
    );
  });

  test('what is no bitmap is null', () => {
    expect(bitmapPixels(new TextEncoder().encode('BM 是一个品牌，这里是一段说明文字，不是图片。'), plenty)).toBeNull();
    expect(bitmapPixels(new Uint8Array(), plenty)).toBeNull();
  });

  test.each([
    ['run-length encoded', bitmapOf([[0, 1]], { bits: 8, compression: 1 })],
    [
      'cut short',
      bitmapOf(
        [
          [0, 1],
          [1, 0],
        ],
        { bits: 24 },
      ).subarray(0, 66),
    ],
    ['without pixels', bitmapOf([], { bits: 24 })],
    ['larger than may be drawn', bitmapOf([Array(plenty + 1).fill(0)], { bits: 1 })],
  ])('refuses one that is %s', (_, bytes) => {
    expect(() => bitmapPixels(bytes, plenty)).toThrow('the bitmap');
  });
});
