import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { decodePDFRawStream, PDFContext, PDFRawStream } from 'pdf-lib';
import { expect, test } from 'vitest';
import { type Decoded, decodeData } from '../../src/pdf/source/filters.ts';
import { name, type PdfDict, type PdfValue } from '../../src/pdf/syntax/values.ts';
import { lzwBomb, packLzw } from './lzw.ts';

const dict = (filters: readonly string[], early: 0 | 1 = 1): PdfDict =>
  new Map<string, PdfValue>([
    ['Filter', filters.map(name)],
    ['DecodeParms', filters.map((): PdfValue => new Map([['EarlyChange', early]]))],
  ]);
const decode = (filters: readonly string[], data: Uint8Array, early?: 0 | 1, limit?: number): Decoded | null =>
  decodeData(dict(filters, early), data, (value) => value ?? null, limit);
const text = (filter: string, data: Uint8Array): string =>
  Buffer.from(decode([filter], data)?.bytes ?? []).toString('latin1');

test('ASCII85, ASCIIHex, run lengths and LZW by the examples of 7.4', () => {
  expect(text('ASCII85Decode', Buffer.from('87cURDZ~>'))).toBe('Hello');
  expect(text('ASCIIHexDecode', Buffer.from('48 65 6C6c 6F>'))).toBe('Hello');
  expect(text('RunLengthDecode', Buffer.from([1, 72, 101, 255, 108, 0, 111, 128]))).toBe('Hello');
  // 7.4.4.2, example 2: 45 45 45 45 45 65 45 45 45 66.
  expect(text('LZWDecode', Buffer.from('800b6050220c0c8501', 'hex'))).toBe('-----A---B');
});

test('torn Flate data gives what is there and says that it is torn', () => {
  const whole = deflateSync(Buffer.from('0123456789'.repeat(500)));
  const torn = decode(['FlateDecode'], whole.subarray(0, whole.length - 8));
  expect(torn).toMatchObject({ sound: false, tooLarge: false });
  expect(torn?.bytes.length).toBeGreaterThan(0);
});

/** Few letters make long words and full tables, all letters make neither. */
const letters = fc
  .tuple(fc.constantFrom(0, 1, 3, 255), fc.integer({ min: 0, max: 9000 }), fc.integer())
  .map(([most, length, seed]) => Uint8Array.from({ length }, (_, i) => Math.imul(seed + i, i * i + 7919) & most));

test('LZW comes back as it was packed, and as another library reads it', () => {
  const context = PDFContext.create();
  fc.assert(
    fc.property(letters, fc.constantFrom(0 as const, 1 as const), fc.integer({ min: 260, max: 5000 }), (...given) => {
      const [data, early, clearAt] = given;
      const packed = packLzw(data, early, clearAt);
      const stream = context.obj({ Filter: 'LZWDecode', DecodeParms: { EarlyChange: early } });
      expect(Buffer.compare(decodePDFRawStream(PDFRawStream.of(stream, packed)).decode(), data)).toBe(0);
      const ours = decode(['LZWDecode'], packed, early);
      expect(ours?.sound).toBe(true);
      expect(Buffer.compare(ours?.bytes ?? new Uint8Array(), data)).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('LZW with a code that stands for nothing yet is unsound', () => {
  // 9 bits each: 65, then 300 where only 258 could follow.
  expect(decode(['LZWDecode'], Uint8Array.of(0x20, 0xcb, 0))).toMatchObject({ sound: false, tooLarge: false });
});

test('any bytes are read in time, sound or not', () => {
  const filters = fc.constantFrom('LZWDecode', 'ASCII85Decode', 'ASCIIHexDecode', 'RunLengthDecode', 'FlateDecode');
  fc.assert(
    fc.property(fc.array(filters, { minLength: 1, maxLength: 3 }), fc.uint8Array({ maxLength: 400 }), (chain, data) => {
      expect(decode(chain, data)?.tooLarge).toBe(false);
    }),
  );
});

const tooLarge = { bytes: new Uint8Array(), sound: false, tooLarge: true };

test.each([
  ['Flate', () => deflateSync(Buffer.alloc(129 << 20), { level: 1 })],
  ['LZW', () => lzwBomb(129 << 20)],
])('what %s unpacks to more than 128 MB is not unpacked', (filter, packed) => {
  expect(decode([`${filter}Decode`], packed())).toEqual(tooLarge);
});

test.each([
  ['RunLength', [129, 7], 128],
  ['ASCII85', 'z', 4],
])('%s stops at the limit', (filter, unit, grows) => {
  const packed = Buffer.alloc(4096, Buffer.from(unit));
  const whole = (packed.length / unit.length) * grows;
  expect(decode([`${filter}Decode`], packed, 1, whole)?.bytes).toHaveLength(whole);
  expect(decode([`${filter}Decode`], packed, 1, whole - 1)).toEqual(tooLarge);
  expect(decode(['FlateDecode', `${filter}Decode`], deflateSync(packed), 1, whole - 1)).toEqual(tooLarge);
});
