import type { Day } from '../../src/model/day.ts';
import type { Canvas } from './canvas.ts';
import { exifSegment } from './exif.ts';
import { acCounts, acValues, type Code, codes, dcCounts, dcValues } from './huffman.ts';

/** Quantiser steps in zigzag order; coarser for high frequencies. One table serves brightness and colour. */
const steps = Uint8Array.from({ length: 64 }, (_, k) => Math.min(255, 4 + Math.round(k * 0.9)));

const zigzag: readonly number[] = Array.from({ length: 64 }, (_, i) => i).sort((a, b) => {
  const [ra, ca, rb, cb] = [a >> 3, a & 7, b >> 3, b & 7];
  return ra + ca - rb - cb || ((ra + ca) % 2 === 0 ? ca - cb : ra - rb);
});

const cosine = Float64Array.from({ length: 64 }, (_, i) => {
  const [u, x] = [i >> 3, i & 7];
  return (u === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * x + 1) * u * Math.PI) / 16);
});

/** Baseline JPEG, 4:4:4, with the day it was taken. Width and height must be multiples of 8. */
export function jpeg(picture: Canvas, day: Day): Uint8Array {
  return Buffer.concat([
    Uint8Array.of(0xff, 0xd8),
    exifSegment(day),
    segment(0xdb, [0, ...steps]),
    segment(0xc0, [8, ...word(picture.height), ...word(picture.width), 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]),
    segment(0xc4, [0x00, ...dcCounts, ...dcValues]),
    segment(0xc4, [0x10, ...acCounts, ...acValues]),
    segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
    scan(picture),
    Uint8Array.of(0xff, 0xd9),
  ]);
}

const word = (value: number): number[] => [value >> 8, value & 255];
const segment = (marker: number, body: readonly number[]): Uint8Array =>
  Uint8Array.of(0xff, marker, ...word(body.length + 2), ...body);

function scan(picture: Canvas): Uint8Array {
  const bits = bitWriter();
  const last = [0, 0, 0];
  for (let y = 0; y < picture.height; y += 8)
    for (let x = 0; x < picture.width; x += 8)
      for (let part = 0; part < 3; part++) {
        const block = quantised(samples(picture, x, y, part));
        writeBlock(bits, block, last[part] ?? 0);
        last[part] = block[0] ?? 0;
      }
  return bits.end();
}

/** Y, Cb or Cr of an 8 × 8 block, centred on zero. */
function samples({ width, pixels }: Canvas, x: number, y: number, part: number): Float64Array {
  const out = new Float64Array(64);
  for (let i = 0; i < 64; i++) {
    const at = ((y + (i >> 3)) * width + x + (i & 7)) * 3;
    const r = pixels[at] ?? 0;
    const g = pixels[at + 1] ?? 0;
    const b = pixels[at + 2] ?? 0;
    if (part === 0) out[i] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
    else if (part === 1) out[i] = -0.1687 * r - 0.3313 * g + 0.5 * b;
    else out[i] = 0.5 * r - 0.4187 * g - 0.0813 * b;
  }
  return out;
}

/** Forward cosine transform, rows then columns, divided by the steps, in zigzag order. */
function quantised(block: Float64Array): Int32Array {
  const rows = transform(block);
  const both = transform(rows);
  const out = new Int32Array(64);
  for (let k = 0; k < 64; k++) out[k] = Math.round((both[zigzag[k] ?? 0] ?? 0) / (steps[k] ?? 1));
  return out;
}

/** Transforms each row and writes it as a column: twice gives the whole transform. */
function transform(block: Float64Array): Float64Array {
  const out = new Float64Array(64);
  for (let row = 0; row < 8; row++)
    for (let u = 0; u < 8; u++) {
      let sum = 0;
      for (let x = 0; x < 8; x++) sum += (block[row * 8 + x] ?? 0) * (cosine[u * 8 + x] ?? 0);
      out[u * 8 + row] = sum;
    }
  return out;
}

type Bits = ReturnType<typeof bitWriter>;

function writeBlock(bits: Bits, block: Int32Array, before: number): void {
  const difference = (block[0] ?? 0) - before;
  bits.put(codes.dc[sizeOf(difference)]);
  bits.value(difference, sizeOf(difference));
  let zeros = 0;
  for (let k = 1; k < 64; k++) {
    const value = block[k] ?? 0;
    if (value === 0) zeros++;
    else {
      for (; zeros > 15; zeros -= 16) bits.put(codes.ac[0xf0]);
      bits.put(codes.ac[(zeros << 4) | sizeOf(value)]);
      bits.value(value, sizeOf(value));
      zeros = 0;
    }
  }
  if (zeros > 0) bits.put(codes.ac[0]);
}

const sizeOf = (value: number): number => 32 - Math.clz32(Math.abs(value));

function bitWriter() {
  const out: number[] = [];
  let held = 0;
  let count = 0;
  const push = (value: number, length: number): void => {
    held = (held << length) | (value & ((1 << length) - 1));
    count += length;
    for (; count >= 8; count -= 8) {
      const byte = (held >> (count - 8)) & 0xff;
      out.push(byte);
      if (byte === 0xff) out.push(0);
    }
    held &= (1 << count) - 1;
  };
  return {
    put: (code: Code | undefined): void => push(code?.bits ?? 0, code?.length ?? 0),
    value: (value: number, size: number): void => push(value < 0 ? value + (1 << size) - 1 : value, size),
    end: (): Uint8Array => {
      if (count > 0) push(0x7f, 8 - count);
      return Uint8Array.from(out);
    },
  };
}
