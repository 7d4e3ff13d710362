import { type BitmapHead, bitmapHead } from '../model/bitmap.ts';
import { viewOf } from '../model/bytes.ts';

/** Red, green and blue of every pixel, row by row from the top. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * The picture in a Windows bitmap; null where the bytes are none. The library for pictures does not know them.
 * @throws Error when it is run-length encoded, has no pixels, more than `most` of them, or fewer than it says.
 */
export function bitmapPixels(bytes: Uint8Array, most: number): Pixels | null {
  const head = bitmapHead(bytes);
  if (head === null) return null;
  const { width, height, rowBytes, pixelsAt, topDown, plain } = head;
  if (!plain || width * height === 0 || width * height > most) throw new Error('the bitmap cannot be drawn');
  if (pixelsAt + rowBytes * height > bytes.length) throw new Error('the bitmap is cut short');
  const data = new Uint8Array(width * height * 3);
  const colourAt = readerFor(head, bytes);
  for (let y = 0; y < height; y += 1) {
    const row = pixelsAt + (topDown ? y : height - 1 - y) * rowBytes;
    for (let x = 0, to = y * width * 3; x < width; x += 1, to += 3) {
      const colour = colourAt(row, x);
      data[to] = colour >>> 16;
      data[to + 1] = (colour >>> 8) & 0xff;
      data[to + 2] = colour & 0xff;
    }
  }
  return { data, width, height };
}

/** The colour 0xRRGGBB of pixel `x` in the row that begins at `row`. */
type Reader = (row: number, x: number) => number;

function readerFor({ bits, masks, palette }: BitmapHead, bytes: Uint8Array): Reader {
  const byte = (at: number): number => bytes[at] ?? 0;
  const bgr = (at: number): number => (byte(at + 2) << 16) | (byte(at + 1) << 8) | byte(at);
  if (bits === 24) return (row, x) => bgr(row + x * 3);
  if (bits <= 8) {
    const [perByte, mask] = [8 / bits, 2 ** bits - 1];
    const indexAt: Reader = (row, x) =>
      (byte(row + Math.floor(x / perByte)) >> (8 - bits * ((x % perByte) + 1))) & mask;
    return (row, x) => bgr(palette.at + indexAt(row, x) * palette.entry);
  }
  const [red, green, blue] = masks.map(channel) as [Channel, Channel, Channel];
  const view = viewOf(bytes);
  const wordAt: Reader = (row, x) =>
    bits === 16 ? view.getUint16(row + x * 2, true) : view.getUint32(row + x * 4, true);
  return (row, x) => {
    const word = wordAt(row, x);
    return (red(word) << 16) | (green(word) << 8) | blue(word);
  };
}

type Channel = (word: number) => number;

/** What a mask leaves of a word, stretched to 0 … 255. */
function channel(mask: number): Channel {
  const shift = mask === 0 ? 0 : 31 - Math.clz32(mask & -mask);
  const most = mask >>> shift;
  return most === 0 ? () => 0 : (word) => Math.round((((word & mask) >>> shift) * 255) / most);
}
