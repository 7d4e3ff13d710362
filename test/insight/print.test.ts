import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { printOf } from '../../src/insight/print.ts';
import { bitmapOf } from './bitmap-file.ts';

const room = { width: 400, height: 300 };

/** Left half red, right half blue. */
async function flag(width: number, height: number): Promise<Uint8Array> {
  const half = { create: { width: width / 2, height, channels: 3, background: '#00f' } } as const;
  const red = sharp({ create: { width, height, channels: 3, background: '#f00' } });
  return new Uint8Array(
    await red
      .composite([{ input: half, left: width / 2, top: 0 }])
      .jpeg({ quality: 95 })
      .toBuffer(),
  );
}

/** The same pixels, said to be turned. */
const turned = async (jpeg: Uint8Array, orientation: number): Promise<Uint8Array> =>
  new Uint8Array(await sharp(jpeg).withMetadata({ orientation }).toBuffer());

/** Size, and the colour near each edge, with no regard to Exif. */
async function seen(bytes: Uint8Array) {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const colour = (x: number, y: number): string => {
    const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
    const [red = 0, , blue = 0] = data.subarray(at, at + 3);
    return red > 150 && blue < 100 ? 'red' : blue > 150 && red < 100 ? 'blue' : 'other';
  };
  const edges = { top: colour(0.5, 0.1), bottom: colour(0.5, 0.9), left: colour(0.1, 0.5), right: colour(0.9, 0.5) };
  return { width: info.width, height: info.height, ...edges };
}

describe('printOf', () => {
  it('leaves alone what is upright and small enough', async () => {
    const bytes = await flag(400, 200);
    expect(await printOf(bytes, room)).toEqual({ bytes, copied: false });
    expect((await printOf(await flag(480, 300), room))?.copied).toBe(false);
  });

  it('scales a large one down to the room it has, and keeps its shape', async () => {
    const print = await printOf(await flag(2400, 1200), room);
    expect(print?.copied).toBe(true);
    expect(await seen(print?.bytes ?? new Uint8Array())).toMatchObject({
      width: 400,
      height: 200,
      left: 'red',
      right: 'blue',
    });
  });

  it.each([
    [3, { left: 'blue', right: 'red', width: 200, height: 100 }],
    [6, { top: 'red', bottom: 'blue', width: 100, height: 200 }],
    [8, { top: 'blue', bottom: 'red', width: 100, height: 200 }],
  ])('turns orientation %i upright', async (orientation, expected) => {
    const print = await printOf(await turned(await flag(200, 100), orientation), room);
    expect(print?.copied).toBe(true);
    expect(await seen(print?.bytes ?? new Uint8Array())).toMatchObject(expected);
  });

  it('shows what is left of a picture cut short, and never throws', async () => {
    const whole = await flag(200, 100);
    const left = await printOf(whole.slice(0, whole.length - 40), room);
    expect(left?.copied).toBe(true);
    for (let cut = 0; cut < whole.length; cut += 37) await printOf(whole.slice(0, cut), room);
  });

  it('gives nothing for what cannot be decoded, and the same bytes for the same picture', async () => {
    expect(await printOf(new Uint8Array([0xff, 0xd8, 0xff, 0xd9]), room)).toBeNull();
    const bytes = await flag(1000, 500);
    expect(await printOf(bytes, room)).toEqual(await printOf(bytes, room));
  });

  it.each([
    [
      'GIF',
      async () =>
        new Uint8Array(
          await sharp(await flag(80, 40))
            .gif()
            .toBuffer(),
        ),
    ],
    [
      'WebP',
      async () =>
        new Uint8Array(
          await sharp(await flag(80, 40))
            .webp({ lossless: true })
            .toBuffer(),
        ),
    ],
    [
      'bitmap',
      async () => bitmapOf(Array(40).fill([...Array(40).fill(0xff0000), ...Array(40).fill(0x0000ff)]), { bits: 8 }),
    ],
  ])('makes a PNG of the same pixels of a small %s', async (_, make) => {
    const bytes = await make();
    const print = await printOf(bytes, room);
    expect(print?.copied).toBe(true);
    expect((await sharp(print?.bytes).metadata()).format).toBe('png');
    expect(await seen(print?.bytes ?? new Uint8Array())).toMatchObject({
      width: 80,
      height: 40,
      left: 'red',
      right: 'blue',
    });
  });

  it('scales a large bitmap down as it does a photograph', async () => {
    const row = [...Array(600).fill(0xff0000), ...Array(600).fill(0x0000ff)];
    const print = await printOf(bitmapOf(Array(600).fill(row), { bits: 24 }), room);
    expect(await seen(print?.bytes ?? new Uint8Array())).toMatchObject({
      width: 400,
      height: 200,
      left: 'red',
      right: 'blue',
    });
  });

  it('has nothing to show of a bitmap that cannot be drawn', async () => {
    expect(await printOf(bitmapOf([[0, 1]], { bits: 8, compression: 1 }), room)).toBeNull();
  });
});
