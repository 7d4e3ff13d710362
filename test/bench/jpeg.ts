/**
 * A baseline grey JPEG encoder (ITU-T T.81), enough to make scan-like pages without a dependency. Quality is fixed at the
 * standard's own table, about what an office scanner writes.
 */
export function encodeJpeg(grey: Uint8Array, width: number, height: number): Uint8Array {
  const bits = createBits();
  const block = new Float64Array(64);
  const out = new Int32Array(64);
  let previous = 0;
  for (let y = 0; y < height; y += 8) {
    for (let x = 0; x < width; x += 8) {
      for (let i = 0; i < 64; i += 1) {
        const row = Math.min(height - 1, y + (i >> 3));
        block[i] = (grey[row * width + Math.min(width - 1, x + (i & 7))] as number) - 128;
      }
      transform(block, out);
      writeBlock(bits, out, previous);
      previous = out[0] as number;
    }
  }
  return joined([header(width, height), bits.finish(), Uint8Array.of(0xff, 0xd9)]);
}

/** The same picture with a comment of its own, so that no two pages of a corpus are equal. */
export function withComment(jpeg: Uint8Array, text: string): Uint8Array {
  const comment = Buffer.from(text, 'latin1');
  const size = comment.length + 2;
  return joined([jpeg.subarray(0, 2), Uint8Array.of(0xff, 0xfe, size >> 8, size & 255), comment, jpeg.subarray(2)]);
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

const zigzag = Uint8Array.from([
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47,
  55, 62, 63,
]);
const quantities = Uint8Array.from([
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
]);
const cosines = Float64Array.from({ length: 64 }, (_, i) => {
  const [k, n] = [i >> 3, i & 7];
  return Math.cos(((2 * n + 1) * k * Math.PI) / 16) * (k === 0 ? Math.sqrt(1 / 8) : 0.5);
});

const rows = new Float64Array(64);

/** A.3.3: discrete cosine transform by rows, then by columns, quantised. */
function transform(block: Float64Array, out: Int32Array): void {
  for (let y = 0; y < 8; y += 1) {
    for (let k = 0; k < 8; k += 1) {
      let sum = 0;
      for (let n = 0; n < 8; n += 1) sum += (block[y * 8 + n] as number) * (cosines[k * 8 + n] as number);
      rows[y * 8 + k] = sum;
    }
  }
  for (let x = 0; x < 8; x += 1) {
    for (let k = 0; k < 8; k += 1) {
      let sum = 0;
      for (let n = 0; n < 8; n += 1) sum += (rows[n * 8 + x] as number) * (cosines[k * 8 + n] as number);
      out[k * 8 + x] = Math.round(sum / (quantities[k * 8 + x] as number));
    }
  }
}

/** Annex K.3: code lengths and values of the usual luminance tables. */
const dcCounts = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
const dcValues = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const acCounts = [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d];
const acValues = [
  ...Buffer.from(
    '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a' +
      '434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8' +
      'a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa',
    'hex',
  ),
];

function codesOf(counts: readonly number[], values: readonly number[]): Map<number, readonly [number, number]> {
  const codes = new Map<number, readonly [number, number]>();
  let code = 0;
  let index = 0;
  for (const [length, count] of counts.entries()) {
    for (let i = 0; i < count; i += 1) codes.set(values[index++] as number, [code++, length + 1]);
    code <<= 1;
  }
  return codes;
}

const dcCodes = codesOf(dcCounts, dcValues);
const acCodes = codesOf(acCounts, acValues);

interface Bits {
  put(value: number, length: number): void;
  finish(): Uint8Array;
}

/** F.1.2: bits from the left, a zero byte after every 0xff. */
function createBits(): Bits {
  let bytes = new Uint8Array(1 << 16);
  let used = 0;
  let held = 0;
  let count = 0;
  const push = (byte: number): void => {
    if (used + 2 > bytes.length) {
      const larger = new Uint8Array(bytes.length * 2);
      larger.set(bytes);
      bytes = larger;
    }
    bytes[used++] = byte;
    if (byte === 0xff) bytes[used++] = 0;
  };
  const put = (value: number, length: number): void => {
    held = (held << length) | (value & ((1 << length) - 1));
    count += length;
    while (count >= 8) {
      count -= 8;
      push((held >> count) & 255);
    }
    held &= (1 << count) - 1;
  };
  return {
    put,
    finish: () => {
      if (count > 0) put(0x7f, 8 - count);
      return bytes.slice(0, used);
    },
  };
}

const sizeOf = (value: number): number => (value === 0 ? 0 : 32 - Math.clz32(Math.abs(value)));
const amplitude = (value: number, size: number): number => (value < 0 ? value + (1 << size) - 1 : value);

function writeBlock(bits: Bits, block: Int32Array, previous: number): void {
  const step = (block[0] as number) - previous;
  const size = sizeOf(step);
  bits.put(...(dcCodes.get(size) as [number, number]));
  if (size > 0) bits.put(amplitude(step, size), size);
  let zeros = 0;
  for (let i = 1; i < 64; i += 1) {
    const value = block[zigzag[i] as number] as number;
    if (value === 0) {
      zeros += 1;
      continue;
    }
    for (; zeros > 15; zeros -= 16) bits.put(...(acCodes.get(0xf0) as [number, number]));
    const length = sizeOf(value);
    bits.put(...(acCodes.get((zeros << 4) | length) as [number, number]));
    bits.put(amplitude(value, length), length);
    zeros = 0;
  }
  if (zeros > 0) bits.put(...(acCodes.get(0) as [number, number]));
}

function header(width: number, height: number): Uint8Array {
  const segment = (marker: number, body: readonly number[]): number[] => {
    const size = body.length + 2;
    return [0xff, marker, size >> 8, size & 255, ...body];
  };
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 1, 0, 200, 0, 200, 0, 0]),
    ...segment(0xdb, [0, ...[...zigzag].map((i) => quantities[i] as number)]),
    ...segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    ...segment(0xc4, [0, ...dcCounts, ...dcValues]),
    ...segment(0xc4, [0x10, ...acCounts, ...acValues]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
  ]);
}
