import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32 } from '../../src/model/crc32.ts';
import { openParts } from '../../src/zip/opened.ts';
import { widePlace } from '../../src/zip/wide.ts';

/** An archive whose every number stands in its larger form, as some programs write all of theirs. */
function wideZip(name: string, content: string): Buffer {
  const [path, bytes] = [Buffer.from(name), Buffer.from(content)];
  const packed = deflateRawSync(bytes);
  const numbers = (form: string, ...values: number[]): Buffer => {
    const sizes = [...form].map(Number);
    const out = Buffer.alloc(sizes.reduce((a, b) => a + b, 0));
    let at = 0;
    for (const [i, size] of sizes.entries()) {
      if (size === 8) out.writeBigUInt64LE(BigInt(values[i] ?? 0), at);
      else out.writeUIntLE(values[i] ?? 0, at, size);
      at += size;
    }
    return out;
  };
  const none = 0xffffffff;
  const sum = crc32(bytes);
  const local = numbers('42222244422', 0x04034b50, 45, 0x800, 8, 0, 33, sum, none, none, path.length, 20);
  const localExtra = numbers('2288', 1, 16, bytes.length, packed.length);
  const entry = numbers(
    '42222224442222244',
    0x02014b50,
    45,
    45,
    0x800,
    8,
    0,
    33,
    sum,
    none,
    none,
    path.length,
    28,
    0,
    0,
    0,
    0,
    none,
  );
  const entryExtra = numbers('22888', 1, 24, bytes.length, packed.length, 0);
  const files = Buffer.concat([local, path, localExtra, packed]);
  const directory = Buffer.concat([entry, path, entryExtra]);
  const end = numbers('4822448888', 0x06064b50, 44, 45, 45, 0, 0, 1, 1, directory.length, files.length);
  const locator = numbers('4484', 0x07064b50, 0, files.length + directory.length, 1);
  const last = numbers('42222442', 0x06054b50, 0, 0, 0xffff, 0xffff, none, none, 0);
  return Buffer.concat([files, directory, end, locator, last]);
}

const bounds = { part: 1000, all: 1000 };

test('an archive of the larger form is read', () => {
  const parts = openParts(wideZip('数据/a.xml', '你好'), bounds);
  expect(parts.names).toEqual(['数据/a.xml']);
  expect(new TextDecoder().decode(parts.read('数据/a.xml') ?? undefined)).toBe('你好');
});

test('one whose larger numbers lead nowhere is none', () => {
  const whole = wideZip('a.xml', 'a');
  for (const [at, byte] of [
    [whole.length - 34, 0xff],
    [whole.length - 98, 0],
    [whole.length - 50, 0xff],
  ] as const) {
    const broken = Buffer.from(whole);
    broken[at] = byte;
    expect(() => openParts(broken, bounds)).toThrow('no-zip');
  }
});

test('numbers that lead beyond any file lead nowhere', () => {
  const locator = Buffer.from(`504b0607${'00'.repeat(4)}${'ff'.repeat(8)}01000000`, 'hex');
  const end = Buffer.from(`504b0506${'00'.repeat(4)}ffffffff${'ff'.repeat(8)}0000`, 'hex');
  const asked: number[] = [];
  const whole = Buffer.concat([Buffer.alloc(64), locator, end]);
  const source = {
    size: whole.length,
    close: () => undefined,
    read: (at: number, length: number) => {
      asked.push(at);
      return whole.subarray(at, at + length);
    },
  };
  expect(widePlace(source, 84, { count: 0xffff, length: 0, offset: 0 })).toEqual({
    count: 0xffff,
    length: 0,
    offset: 0,
  });
  expect(widePlace(source, 0, { count: 0xffff, length: 0, offset: 0 })).toEqual({
    count: 0xffff,
    length: 0,
    offset: 0,
  });
  expect(asked.every((at) => at >= 0 && Number.isSafeInteger(at))).toBe(true);
});
