import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createScan, scanValue } from '../../src/bundle/pdf/copy/scan.ts';
import { cursorAt, readLiteralString, readNumber } from '../../src/pdf/syntax/lexer.ts';
import { PdfSyntaxError, parseValue } from '../../src/pdf/syntax/parser.ts';
import { serialize, serializeNumber, textString } from '../../src/pdf/syntax/serialize.ts';
import { decodeText } from '../../src/pdf/syntax/text.ts';
import { isArray, isDict, isRef, isString, name, type PdfValue, ref, string } from '../../src/pdf/syntax/values.ts';

const latin1 = fc.string({
  unit: fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)),
  maxLength: 12,
});
const values: fc.Arbitrary<PdfValue> = fc.letrec<{ value: PdfValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 1000),
    latin1.map(name),
    fc.uint8Array({ maxLength: 20 }).map((bytes) => string(bytes)),
    fc.integer({ min: 1, max: 99_999 }).map((num) => ref(num)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(latin1, tie('value')), { maxLength: 4 }).map((entries) => new Map(entries)),
  ),
})).value;

const same = (num: number): string => `${num} 0 R`;
const parse = (text: string): PdfValue => parseValue(cursorAt(Buffer.from(text, 'latin1'), 0));

/** Plain data for comparison: typed arrays become lists. */
function plain(value: PdfValue): unknown {
  if (isArray(value)) return value.map(plain);
  if (isDict(value)) return [...value].map(([key, inner]) => [key, plain(inner)]);
  return isString(value) ? ['string', ...value.bytes] : value;
}

const refsIn = (value: PdfValue): number[] => {
  if (isRef(value)) return [value.num];
  if (isArray(value)) return value.flatMap(refsIn);
  return isDict(value) ? [...value.values()].flatMap(refsIn) : [];
};

describe('laws of the syntax', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(plain(parse(serialize(value, same)))).toEqual(plain(value));
      }),
    );
  });

  test('the scan ends where the value ends and finds its references in order', () => {
    const scan = createScan();
    fc.assert(
      fc.property(values, fc.constantFrom(' ', '\n', ' endobj', ' 7'), (value, tail) => {
        const text = serialize(value, same);
        expect(scanValue(Buffer.from(text + tail, 'latin1'), 0, scan)).toBe(true);
        expect(scan.end).toBe(text.length);
        expect(Array.from({ length: scan.refCount }, (_, i) => scan.refs[i * 3 + 2])).toEqual(refsIn(value));
      }),
    );
  });

  test('any bytes give a value or the one error, and the scan never runs past them', () => {
    const scan = createScan();
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .string({
          unit: fc.constantFrom('<', '>', '[', ']', '(', ')', '/', 'a', '1', ' ', 'R', '%', '\n', '#', '\\'),
          maxLength: 60,
        })
        .map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(noise, (bytes) => {
        try {
          parseValue(cursorAt(bytes, 0));
        } catch (error) {
          expect(error).toBeInstanceOf(PdfSyntaxError);
        }
        if (scanValue(bytes, 0, scan)) expect(scan.end).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 500 },
    );
  });

  test('text strings of any language come back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const value = parse(textString(text));
        expect(isString(value) && decodeText(value.bytes)).toBe(text);
      }),
    );
  });

  test('numbers are written without exponents', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (n) => {
        expect(serializeNumber(n)).toMatch(/^-?\d+(\.\d+)?$/);
      }),
    );
  });
});

describe('the syntax of 7.3 by example', () => {
  test.each([
    ['+17', 17],
    ['-.002', -0.002],
    ['4.', 4],
    ['--5', -5],
    ['1.2.3', 1.2],
    ['007', 7],
    ['-', -0],
    ['99999999999999999999', 1e20],
  ])('number %s', (text, value) => {
    expect(readNumber(cursorAt(Buffer.from(text), 0))).toBe(value);
  });

  test.each([
    ['(a(b)c)', 'a(b)c'],
    ['(\\n\\t\\(\\)\\\\)', '\n\t()\\'],
    ['(\\101\\60\\0)', 'A0\0'],
    ['(one\\\ntwo)', 'onetwo'],
    ['(a\r\nb\rc)', 'a\nb\nc'],
    ['(never closed', 'never closed'],
  ])('string %s', (text, value) => {
    expect(Buffer.from(readLiteralString(cursorAt(Buffer.from(text), 0))).toString()).toBe(value);
  });

  test('names are decoded, comments passed over, the first of two equal keys wins', () => {
    expect(parse('<</A#20B/x%/y\n/C 1/C 2/D 3 0 R/E 3 0>>')).toEqual(
      new Map<string, PdfValue>([
        ['A B', name('x')],
        ['C', 1],
        ['D', ref(3)],
        ['E', 3],
      ]),
    );
  });

  test.each(['<</JS 1 0 R>>', '<</J#53 (x)>>', '[<</S/Launch>>]', '<</EF 2 0 R>>'])('%s is looked into', (text) => {
    const scan = createScan();
    scanValue(Buffer.from(text), 0, scan);
    expect(scan.suspicious).toBe(true);
  });

  test.each(['<</Length 5/A>>', '<<1 2>>', '<</A [1>>]', '<</A 1', '[1 2', '<</A endobj'])(
    '%s is no value to copy',
    (text) => {
      expect(scanValue(Buffer.from(text), 0, createScan())).toBe(false);
    },
  );
});
