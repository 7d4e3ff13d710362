import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openParts, Unpacking } from '../../src/zip/opened.ts';

const bounds = { part: 1000, all: 1500 };
const packed = zipSync({
  'word/a.xml': strToU8('你好'),
  'word/b.xml': new Uint8Array(900),
  'c.bin': new Uint8Array(900),
});

/** The archive with a number of one entry's declared, in both its headers. */
function declaring(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1) {
    const signature = view.getUint32(at, true);
    const [nameAt, sizeAt] = signature === 0x02014b50 ? [46, 24] : signature === 0x04034b50 ? [30, 22] : [0, 0];
    if (nameAt === 0) continue;
    const own = new TextDecoder().decode(copy.subarray(at + nameAt, at + nameAt + name.length));
    if (own === name) view.setUint32(at + sizeAt, size, true);
  }
  return copy;
}

const reasonOf = (attempt: () => unknown): string => {
  try {
    attempt();
    return 'opened';
  } catch (error) {
    return error instanceof Unpacking ? error.reason : String(error);
  }
};

describe('a packed file', () => {
  test('gives its parts by name, each unpacked when it is asked for', () => {
    const parts = openParts(packed, bounds);
    expect(parts.names).toEqual(['word/a.xml', 'word/b.xml', 'c.bin']);
    expect(new TextDecoder().decode(parts.read('word/a.xml') ?? undefined)).toBe('你好');
    expect(parts.read('__proto__')).toBeNull();
    expect(parts.read('word/b.xml')).toBe(parts.read('word/b.xml'));
  });

  test('holds all parts that are read to one bound', () => {
    const parts = openParts(packed, bounds);
    parts.read('word/b.xml');
    expect(reasonOf(() => parts.read('c.bin'))).toBe('large');
  });

  test('believes no size it declares', () => {
    const trap = zipSync({ 'a.xml': new Uint8Array(4_000_000) });
    expect(reasonOf(() => openParts(declaring(trap, 'a.xml', 10), bounds).read('a.xml'))).toBe('large');
    expect(reasonOf(() => openParts(declaring(packed, 'c.bin', 0xfffffff0), bounds).read('c.bin'))).toBe('large');
    expect(openParts(declaring(packed, 'word/a.xml', 3), bounds).read('word/a.xml')).toHaveLength(6);
  });

  test('is refused where two of its parts go by one name: readers differ in which they believe', () => {
    const twice = zipSync({ 'word/a.xml': strToU8('一'), 'word/b.xml': strToU8('二') });
    for (let at = 0; at < twice.length; at += 1) if (twice[at] === 0x62 && twice[at - 1] === 0x2f) twice[at] = 0x61;
    expect(reasonOf(() => openParts(twice, bounds))).toBe('damaged');
  });

  test('is refused where it is none', () => {
    expect(reasonOf(() => openParts(strToU8('PK'), bounds))).toBe('no-zip');
  });
});
