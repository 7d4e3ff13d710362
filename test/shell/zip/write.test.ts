import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32, tableCrc32 } from '../../../src/model/crc32.ts';
import { openZip } from '../../../src/shell/zip/read.ts';
import { writeZip } from '../../../src/shell/zip/write.ts';
import { freshFolder } from './archive.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function readBack(file: string): Promise<Record<string, string>> {
  const { value, diagnostics } = await openZip(file);
  expect(diagnostics).toEqual([]);
  const zip = value;
  if (!zip) throw new Error('not opened');
  const all = zip.entries.map((e) => [
    e.path,
    Buffer.concat(Array.from(zip.chunks(e), (c) => Buffer.from(c))).toString('hex'),
  ]);
  zip.close();
  return Object.fromEntries(all);
}

describe('writeZip', () => {
  it('gives back every byte it was given, and the digests of them', async () => {
    const folder = freshFolder();
    const large = Buffer.alloc(17 * 1024 * 1024, 'abc');
    writeFileSync(join(folder, 'large.pdf'), large);
    writeFileSync(join(folder, 'empty.txt'), '');
    const out = join(folder, 'out.zip');
    const result = await writeZip(
      [
        { path: '包/一.txt', bytes: Buffer.from('平川') },
        { path: '包/大.pdf', file: join(folder, 'large.pdf') },
        { path: '包/空.txt', file: join(folder, 'empty.txt') },
      ],
      out,
    );
    expect(result.entries.map((e) => [e.path, e.size, e.sha256])).toEqual([
      ['包/一.txt', 6, sha256(Buffer.from('平川'))],
      ['包/大.pdf', large.length, sha256(large)],
      ['包/空.txt', 0, sha256(Buffer.alloc(0))],
    ]);
    expect(result.sha256).toBe(sha256(readFileSync(out)));
    expect(result.bytes).toBe(readFileSync(out).length);
    const back = await readBack(out);
    expect(back['包/一.txt']).toBe(Buffer.from('平川').toString('hex'));
    expect(sha256(Buffer.from(back['包/大.pdf'] ?? '', 'hex'))).toBe(sha256(large));
    expect(back['包/空.txt']).toBe('');
  });

  it('gives the same bytes in another time zone and another process', async () => {
    const folder = freshFolder();
    const script = join(folder, 'once.mts');
    const source = new URL('../../../src/shell/zip/write.ts', import.meta.url).href;
    writeFileSync(
      script,
      `import { writeZip } from ${JSON.stringify(source)};
       const r = await writeZip([{ path: '包/一.txt', bytes: Buffer.from('x') }], process.argv[2]);
       console.log(r.sha256);`,
    );
    const run = (zone: string): string =>
      execFileSync(process.execPath, ['--import', 'tsx', script, join(folder, 'z.zip')], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      }).trim();
    const here = await writeZip([{ path: '包/一.txt', bytes: Buffer.from('x') }], join(folder, 'here.zip'));
    expect([run('Asia/Shanghai'), run('America/Los_Angeles')]).toEqual([here.sha256, here.sha256]);
  });

  it('makes what only the entries before it tell when its turn comes, though it reads one ahead', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'a.pdf'), Buffer.alloc(9 * 1024 * 1024, 'a'));
    const told: string[] = [];
    const sources = [
      { path: 'a', file: join(folder, 'a.pdf') },
      { path: 'b', bytes: Buffer.from('b') },
      { path: 'list', bytes: () => Buffer.from(told.join()) },
    ];
    const { entries } = await writeZip(sources, join(folder, 'out.zip'), ({ path }) => void told.push(path));
    expect(entries.at(-1)?.sha256).toBe(sha256(Buffer.from('a,b')));
  });

  it.runIf(process.platform === 'linux')('leaves no file open, whichever entry fails', async () => {
    const folder = freshFolder();
    const [small, large] = [join(folder, 'small'), join(folder, 'large')];
    writeFileSync(small, 'x');
    writeFileSync(large, Buffer.alloc(9 * 1024 * 1024));
    const wrong = { crc32: 1, sha256: '' };
    const open = (): number => readdirSync('/proc/self/fd').length;
    const before = open();
    for (const first of [small, large])
      for (const second of [small, large]) {
        const sources = [
          { path: 'a', file: first, known: wrong },
          { path: 'b', file: second },
        ];
        await expect(writeZip(sources, join(folder, 'out.zip'))).rejects.toThrow('changed while it was packed');
        await expect(writeZip([...sources].reverse(), join(folder, 'out.zip'))).rejects.toThrow('changed');
        await expect(
          writeZip(
            [
              { path: 'b', file: first },
              { path: 'b', file: second },
            ],
            join(folder, 'out.zip'),
          ),
        ).rejects.toThrow('duplicate');
      }
    expect(open()).toBe(before);
  });

  it('writes names as UTF-8 and says so', async () => {
    const out = join(freshFolder(), 'n.zip');
    await writeZip([{ path: '平川市/𠮷.pdf', bytes: Buffer.from('x') }], out);
    const { value } = await openZip(out);
    expect(value?.entries.map((e) => [e.path, e.flags & 0x800, e.method])).toEqual([['平川市/𠮷.pdf', 0x800, 0]]);
    value?.close();
  });

  it('leaves nothing behind when a source fails, and keeps the earlier archive', async () => {
    const folder = freshFolder();
    const out = join(folder, 'out.zip');
    await writeZip([{ path: 'a', bytes: Buffer.from('first') }], out);
    const before = sha256(readFileSync(out));
    const attempts = [
      [{ path: 'a', file: join(folder, 'missing.pdf') }],
      [
        { path: 'a', bytes: Buffer.from('1') },
        { path: 'a', bytes: Buffer.from('2') },
      ],
    ];
    for (const attempt of attempts) await expect(writeZip(attempt, out)).rejects.toThrow();
    expect(sha256(readFileSync(out))).toBe(before);
    expect(readdirSync(folder)).toEqual(['out.zip']);
  });

  it.skipIf(process.platform === 'win32')(
    'says that a file is gone, or is none any more, and waits for no pipe',
    async () => {
      const folder = freshFolder();
      execFileSync('mkfifo', [join(folder, '管道')]);
      const cases = { 没有: 'ECHANGED', 管道: 'ENOTFILE', '.': 'ENOTFILE' };
      for (const [name, code] of Object.entries(cases)) {
        const source = { path: 'a', file: join(folder, name) };
        await expect(writeZip([source], join(folder, 'out.zip'))).rejects.toMatchObject({ code });
      }
    },
  );

  it('refuses a file that changes while it is packed', async () => {
    const folder = freshFolder();
    const file = join(folder, 'large.pdf');
    writeFileSync(file, '');
    truncateSync(file, 128 * 1024 * 1024);
    const out = join(folder, 'out.zip');
    const job = writeZip([{ path: 'a', file }], out);
    // The header is written once the file has been measured: from then on it must not change.
    const shrink = setInterval(() => {
      const begun = readdirSync(folder).some((name) => name.endsWith('.part') && statSync(join(folder, name)).size > 0);
      if (begun) truncateSync(file, 1);
    }, 1);
    await expect(job.finally(() => clearInterval(shrink))).rejects.toThrow(/changed/);
    expect(readdirSync(folder)).toEqual(['large.pdf']);
  });

  it('takes known sums at their word only while the bytes bear them out', async () => {
    const folder = freshFolder();
    const [file, out] = [join(folder, 'a.pdf'), join(folder, 'out.zip')];
    const bytes = Buffer.from('平川市');
    writeFileSync(file, bytes);
    const known = { crc32: crc32(bytes), sha256: sha256(bytes) };
    const taken = await writeZip([{ path: 'a', file, known }], out);
    const read = await writeZip([{ path: 'a', file }], out);
    expect(taken).toEqual(read);
    writeFileSync(file, Buffer.from('平山市'));
    await expect(writeZip([{ path: 'a', file, known }], out)).rejects.toThrow(/changed/);
  });

  it('holds for any set of names and contents', async () => {
    const folder = freshFolder();
    const name = fc.stringMatching(/^[a-z一-龥]{1,12}$/);
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, fc.uint8Array({ maxLength: 300 }), { maxKeys: 8 }), async (files) => {
        const out = join(folder, 'p.zip');
        await writeZip(
          Object.entries(files).map(([path, bytes]) => ({ path, bytes })),
          out,
        );
        const expected = Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes).toString('hex')]);
        expect(await readBack(out)).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 30 },
    );
  });

  it('grows into zip64 past 65,535 entries', async () => {
    const out = join(freshFolder(), 'many.zip');
    const many = Array.from({ length: 65_600 }, (_, i) => ({ path: `f${i}`, bytes: new Uint8Array() }));
    const written = await writeZip(many, out);
    expect(written.entries.length).toBe(65_600);
    const { value, diagnostics } = await openZip(out, { ...limitsForMany });
    expect(diagnostics).toEqual([]);
    expect(value?.entries.length).toBe(65_600);
    value?.close();
  });
});

const limitsForMany = { entries: 70_000, entryBytes: 1, totalBytes: 1, ratio: 1, ratioFrom: 1, depth: 2 };

describe('crc32', () => {
  it('is the same with and without the help of zlib', () => {
    expect(tableCrc32(Buffer.from('123456789')).toString(16)).toBe('cbf43926');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 200 }), (a, b) => {
        expect(tableCrc32(b, tableCrc32(a))).toBe(crc32(b, crc32(a)));
      }),
    );
  });
});
