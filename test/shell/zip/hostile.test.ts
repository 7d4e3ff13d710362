import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/model/crc32.ts';
import { Settings } from '../../../src/model/settings.ts';
import { zipCodes } from '../../../src/shell/zip/codes.ts';
import { mostHeld, zipLimits } from '../../../src/shell/zip/limits.ts';
import { openBundle } from '../../../src/shell/zip/opened.ts';
import { openZip } from '../../../src/shell/zip/read.ts';
import { freshFolder, onDisk, type RawEntry, rawZip } from './archive.ts';

const honest: RawEntry = { name: '包/bagit.txt', content: 'x' };

const refused: readonly (readonly [what: string, entries: readonly RawEntry[], codes: readonly string[]])[] = [
  ['a parent path', [honest, { name: '包/../../etc/passwd' }], ['zip-path-unsafe']],
  ['an absolute path', [{ name: '/etc/passwd' }], ['zip-path-unsafe']],
  ['a drive letter', [{ name: 'C:/windows/x' }], ['zip-path-unsafe']],
  ['a backslash', [{ name: '包\\..\\x' }], ['zip-path-unsafe']],
  ['a NUL in the name', [{ name: '包/a.pdf\u0000.exe' }], ['zip-path-unsafe']],
  ['a newline in the name', [{ name: '包/a\nb' }], ['zip-path-unsafe']],
  ['a folder too deep', [{ name: `${'a/'.repeat(20)}b` }], ['zip-path-unsafe']],
  ['a symbolic link', [{ name: '包/link', content: '/etc/passwd', mode: 0o120777 }], ['zip-link']],
  ['a device', [{ name: '包/dev', mode: 0o060600 }], ['zip-link']],
  ['the same path twice', [honest, honest], ['zip-path-duplicate']],
  ['paths that differ in case', [honest, { name: '包/BagIt.txt' }], ['zip-path-collision']],
  ['paths that differ in width', [{ name: '包/（1）' }, { name: '包/(1)' }], ['zip-path-collision']],
  ['a file that is a folder too', [{ name: '包/a' }, { name: '包/a/b' }], ['zip-path-collision']],
  ['an encrypted entry', [{ ...honest, flags: 0x801 }], ['zip-encrypted']],
  ['a GBK name', [{ name: Buffer.from('c6bdb4a8cad0', 'hex'), flags: 0 }], ['zip-name-encoding']],
  ['a name that is no UTF-8', [{ name: Buffer.from([0x61, 0xff, 0xfe]) }], ['zip-name-encoding']],
  ['a strange method', [{ ...honest, method: 99, size: 1 }], ['zip-method']],
  ['two names for one entry', [{ ...honest, localName: '包/bagit.exe' }], ['zip-header-mismatch']],
  ['a bomb by ratio', [{ name: '包/0', content: Buffer.alloc(4 << 20), deflate: true }], ['zip-ratio']],
  ['a claim of terabytes', [{ name: '包/0', content: 'x', deflate: true, size: 0xfffffff0 }], ['zip-ratio']],
  [
    'two entries in the same bytes',
    [
      { name: '包/a', content: 'x' },
      { name: '包/b', content: 'x', shares: true },
    ],
    ['zip-header-mismatch', 'zip-overlap'],
  ],
  ['data past the end', [{ name: '包/a', content: 'x', size: 5000 }], ['zip-unreadable']],
];

describe('an archive that could harm is turned away', () => {
  it.each(refused)('%s', async (_what, entries, codes) => {
    const { value, diagnostics } = await openZip(onDisk(rawZip(entries)));
    expect(value).toBeNull();
    expect([...new Set(diagnostics.map(({ code }) => code))].sort()).toEqual(codes);
    expect(zipCodes.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
  });

  it('more entries than any dossier has, without reading them all', async () => {
    const entries = Array.from({ length: 60 }, (_, i) => ({ name: `包/${i}` }));
    const { diagnostics } = await openZip(onDisk(rawZip(entries)), { ...zipLimits, entries: 50 });
    expect(diagnostics.map(({ code }) => code)).toEqual(['zip-too-many-entries']);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a web page', Buffer.from('<html>404</html>')],
    ['an empty archive cut short', rawZip([]).subarray(0, 20)],
    ['an announced million', rawZip([honest], 0xffff)],
  ])('%s', async (_what, bytes) => {
    const { value, diagnostics } = await openZip(onDisk(bytes));
    expect(value).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(['zip-unreadable']);
    // In the clerk's words: no sentence of the library's.
    for (const { message } of diagnostics) expect(message.replaceAll('ZIP', '')).not.toMatch(/[A-Za-z]{2,}/);
  });
});

describe('a damaged entry', () => {
  it('is said when it is read, not before, and never larger than it claims', async () => {
    const bytes = rawZip([
      { name: '包/a', content: 'hello', deflate: true, size: 3 },
      { name: '包/b', content: 'good' },
    ]);
    const { value: bundle } = await openBundle(onDisk(bytes));
    if (!bundle) throw new Error('not opened');
    await expect(bundle.read('a')).rejects.toThrow('压缩数据已损坏');
    await expect(bundle.read('b', 3)).rejects.toThrow('文件过大');
    await expect(bundle.read('c')).rejects.toThrow('没有这个文件');
    expect(Buffer.from(await bundle.read('b')).toString()).toBe('good');
    bundle.close();
  });

  it('shows by its checksum', async () => {
    const bytes = rawZip([{ name: '包/b', content: 'good' }]);
    bytes[bytes.indexOf('good')] = 0x47;
    const { value: bundle } = await openBundle(onDisk(bytes));
    await expect(bundle?.digest('b')).rejects.toThrow('校验码');
    bundle?.close();
  });

  it('shows by its checksum where it is packed and only its beginning is asked for', async () => {
    const bytes = rawZip([{ name: '包/b', content: 'good', deflate: true }]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(Buffer.from('good')));
    for (let at = bytes.indexOf(sum); at >= 0; at = bytes.indexOf(sum)) bytes.writeUInt32LE(1, at);
    const { value: bundle } = await openBundle(onDisk(bytes));
    expect(() => bundle?.open('b')).toThrow('校验码');
    bundle?.close();
  });
});

describe('a file held whole', () => {
  it('may be as large as a volume is', () => {
    const { megabytes } = Settings.shape.volume.parse(undefined);
    expect(mostHeld).toBeGreaterThan(megabytes * 1e6);
  });
});

describe('an unpacked package', () => {
  it('with more files than any dossier has is turned away, flat or not', async () => {
    const folder = freshFolder();
    for (let i = 0; i < 60; i += 1) writeFileSync(join(folder, String(i)), '');
    const { value, diagnostics } = await openBundle(folder, { ...zipLimits, entries: 50 });
    expect([value, diagnostics.map(({ code }) => code)]).toEqual([null, ['zip-too-many-entries']]);
  });
});

/** Everything a reader would do with an archive; gives what it saw, and throws only what a damaged entry may throw. */
async function readAll(path: string): Promise<string> {
  const { value: bundle, diagnostics } = await openBundle(path);
  if (bundle === null) return diagnostics.map(({ code }) => code).join();
  const seen: string[] = [];
  for (const { path: file } of bundle.files) seen.push(await bundle.digest(file).catch((e: Error) => e.name));
  bundle.close();
  return seen.join();
}

describe('600 mutations of an archive', () => {
  it('none crashes, hangs, or writes anything', async () => {
    const folder = freshFolder();
    const path = join(folder, 'x.zip');
    const base = rawZip([
      honest,
      { name: '包/data/a.pdf', content: 'a'.repeat(300) },
      { name: '包/data/b.txt', content: 'b'.repeat(3000), deflate: true },
    ]);
    writeFileSync(path, base);
    const good = await readAll(path);
    const flip = fc.record({ at: fc.nat(base.length - 1), to: fc.integer({ min: 0, max: 255 }) });
    const mutation = fc.record({
      flips: fc.array(flip, { maxLength: 6 }),
      cut: fc.nat(base.length),
      twice: fc.boolean(),
    });
    let unchanged = 0;
    await fc.assert(
      fc.asyncProperty(mutation, fc.boolean(), async ({ flips, cut, twice }, whole) => {
        const bytes = Buffer.from(base);
        for (const { at, to } of flips) bytes[at] = to;
        writeFileSync(path, Buffer.concat([whole ? bytes : bytes.subarray(0, cut), twice ? bytes : Buffer.alloc(0)]));
        const before = performance.now();
        const seen = await readAll(path);
        expect(performance.now() - before).toBeLessThan(2000);
        if (seen === good) unchanged += 1;
        expect(readdirSync(folder)).toEqual(['x.zip']);
      }),
      { numRuns: 600, seed: 20240620 },
    );
    expect(unchanged).toBeLessThan(300);
    expect(statSync(dirname(path)).isDirectory()).toBe(true);
  });
});

it('a locator that points beyond any file is damage, and brings nothing down', async () => {
  const locator = Buffer.from(`504b0607${'00'.repeat(4)}${'ff'.repeat(8)}01000000`, 'hex');
  const end = Buffer.from(`504b0506${'00'.repeat(4)}ffffffff${'ff'.repeat(8)}0000`, 'hex');
  for (const bytes of [Buffer.concat([Buffer.alloc(64), locator, end]), end]) {
    const path = join(freshFolder(), '包.zip');
    writeFileSync(path, bytes);
    const { value, diagnostics } = await openBundle(path);
    expect([value, diagnostics.map(({ code }) => code)]).toEqual([null, ['zip-unreadable']]);
  }
});
