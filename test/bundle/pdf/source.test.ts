import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { probePdf } from '../../../src/bundle/pdf/index.ts';
import { assemble } from '../../bench/samples.ts';
import { renderWithPoppler, testWith } from './programs.ts';
import { readLinks, readTexts } from './reader.ts';
import { drawn, packed, packedDrawing, scanned, typeset } from './sources.ts';
import { bind } from './volumes.ts';

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Appends an update (7.5.6): new objects, a table of them, and a trailer that leads back. */
function update(bytes: Uint8Array, objects: Readonly<Record<number, string>>, extra = ''): Uint8Array {
  const before = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin1(bytes))?.[1]);
  let text = '';
  let table = 'xref\n';
  for (const [num, body] of Object.entries(objects)) {
    table += `${num} 1\n${String(bytes.length + text.length).padStart(10, '0')} 00000 n \n`;
    text += `${num} 0 obj\n${body}\nendobj\n`;
  }
  const end = `${table}trailer\n<</Size 99/Root 1 0 R/Prev ${before}${extra}>>\nstartxref\n${bytes.length + text.length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.concat([bytes, Buffer.from(text + end, 'latin1')]));
}

const page = (text: string) =>
  assemble([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 300 300]>>',
    '<</Type/Page/Parent 2 0 R/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>',
    ['', Buffer.from(`BT /F 20 Tf 20 200 Td (${text}) Tj ET`)],
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]);

const textOf = async (source: Uint8Array): Promise<string[]> =>
  readTexts((await bind([{ id: 'x', source: () => source }])).bytes);

describe('ways of writing a file', () => {
  test('an update replaces what it names', async () => {
    const stream = `<</Length 36>>stream\nBT /F 20 Tf 20 200 Td (newer) Tj ET \nendstream`;
    expect(await textOf(update(page('older'), { 4: stream }))).toEqual(['newer']);
  });

  test('an object that was freed is not brought back by an older section', async () => {
    const freed = latin1(update(page('kept'), {})).replace(
      /xref\ntrailer\n(?![\s\S]*xref\ntrailer)/,
      'xref\n5 1\n0000000000 00001 f \ntrailer\n',
    );
    const { report } = await bind([{ id: 'x', source: () => Buffer.from(freed, 'latin1') }]);
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['pdf-page-broken', 'pdf-objects-broken']);
  });

  test('sections that lead in a circle end', () => {
    const source = page('x');
    const start = latin1(source).lastIndexOf('xref\n0');
    const looped = latin1(source).replace('/Root 1 0 R>>', `/Root 1 0 R/Prev ${start}>>`);
    expect(probePdf(Buffer.from(looped, 'latin1'))).toMatchObject({ pages: 1, state: 'sound' });
  });

  test('object streams, with and without a predictor', async () => {
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 300 300]>>',
      '<</Type/Page/Parent 2 0 R/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>',
      ['/Filter/FlateDecode', deflateSync(Buffer.from('BT /F 20 Tf 20 200 Td (packed) Tj ET'))] as const,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ];
    for (const predictor of [true, false]) {
      expect(probePdf(packed(objects, predictor))).toMatchObject({ pages: 1, state: 'sound' });
      expect(await textOf(packed(objects, predictor))).toEqual(['packed']);
    }
  });

  test('a hybrid file: packed objects beside a classic table (7.5.8.4)', async () => {
    const source = latin1(
      packed(
        [
          '<</Type/Catalog/Pages 2 0 R>>',
          '<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 300 300]>>',
          '<</Type/Page/Parent 2 0 R/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>',
          ['', Buffer.from('BT /F 20 Tf 20 200 Td (hybrid) Tj ET')],
          '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
        ],
        false,
      ),
    );
    const stream = Number(/startxref\s+(\d+)/.exec(source)?.[1]);
    const hybrid = `${source.replace(/startxref[\s\S]*$/, '')}xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 8/Root 1 0 R/XRefStm ${stream}>>\nstartxref\n${source.indexOf('startxref')}\n%%EOF`;
    expect(probePdf(Buffer.from(hybrid, 'latin1'))).toMatchObject({ pages: 1, state: 'sound' });
    expect(await textOf(Buffer.from(hybrid, 'latin1'))).toEqual(['hybrid']);
  });

  test('no catalogue, no trailer, no table: pages are still found', async () => {
    const torn = latin1(page('found'))
      .replace('/Type/Catalog', '/Type/Catalxx')
      .replace(/xref[\s\S]*$/, '');
    const { report, bytes } = await bind([{ id: 'x', source: () => Buffer.from(torn, 'latin1') }]);
    expect(await readTexts(bytes)).toEqual(['found']);
    expect(report.parts[0]?.recovered).toBe('rebuilt');
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['pdf-repaired']);
  });

  test('a wrong stream length is measured, and said', async () => {
    const wrong = latin1(page('measured')).replace(/\/Length \d+>>\nstream\nBT/, '/Length 7>>\nstream\nBT');
    const { report, bytes } = await bind([{ id: 'x', source: () => Buffer.from(wrong, 'latin1') }]);
    expect(await readTexts(bytes)).toEqual(['measured']);
    expect(report.diagnostics.map(({ code }) => code)).toContain('pdf-objects-broken');
  });
});

const ways: Readonly<Record<string, readonly string[]>> = {
  'RC4 40 bits': ['40'],
  'RC4 128 bits': ['128', '--use-aes=n'],
  'AES 128 bits': ['128', '--use-aes=y'],
  'AES 128 bits, metadata in clear': ['128', '--use-aes=y', '--cleartext-metadata'],
  'AES 256 bits, revision 5': ['256', '--force-R5'],
  'AES 256 bits': ['256'],
};

/** What the same file gives that nobody encrypted: bound, its texts and links; as it came, its look. */
async function shownWhenBound(source: Uint8Array) {
  const { bytes } = await bind([{ id: 'x', source: () => source }]);
  return { texts: await readTexts(bytes), links: await readLinks(bytes), pictures: renderWithPoppler(source, 20) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function encrypt(source: Uint8Array, user: string, way: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-pdf-'));
  const [from, to] = [join(folder, 'in.pdf'), join(folder, 'out.pdf')];
  writeFileSync(from, source);
  spawnSync('qpdf', [
    '--allow-weak-crypto',
    '--object-streams=generate',
    '--encrypt',
    user,
    'owner',
    ...way,
    '--',
    from,
    to,
  ]);
  const bytes = readFileSync(to);
  rmSync(folder, { recursive: true, force: true });
  return bytes;
}

describe('encrypted files', () => {
  const plain = [typeset(2, '甲'), drawn(3)].map((source) => ({ source, shown: once(() => shownWhenBound(source)) }));
  for (const [title, way] of Object.entries(ways)) {
    testWith('qpdf', `${title}: bound as if they were not`, async () => {
      for (const { source, shown } of plain) {
        const locked = encrypt(source, '', way);
        expect(probePdf(locked)).toMatchObject({ state: 'encrypted', missing: 0 });
        const { bytes, report } = await bind([{ id: 'x', source: () => locked }]);
        expect(report.diagnostics).toEqual([]);
        expect(report.parts[0]?.recovered).toBe('decrypted');
        const { texts, links, pictures } = await shown();
        expect(await readTexts(bytes)).toEqual(texts);
        expect(await readLinks(bytes)).toEqual(links);
        expect(renderWithPoppler(bytes, 20)).toEqual(pictures);
      }
    });
  }

  testWith('qpdf', 'with a password are told from damaged ones', async () => {
    for (const way of Object.values(ways)) {
      const locked = encrypt(drawn(1), 'secret', way);
      expect(probePdf(locked)).toMatchObject({ state: 'locked', pages: 0 });
      const { report } = await bind([{ id: 'x', source: () => locked }]);
      expect(report.diagnostics.map(({ code }) => code)).toEqual(['pdf-locked']);
    }
  });
});

describe('probing', () => {
  test('tells pages and state of every make', () => {
    expect([typeset(3, '甲'), drawn(4), scanned(2), packedDrawing(5)].map((file) => probePdf(file))).toMatchObject([
      { pages: 3, state: 'sound' },
      { pages: 4, state: 'sound' },
      { pages: 2, state: 'sound' },
      { pages: 5, state: 'sound' },
    ]);
    expect(probePdf(Buffer.from('hello'))).toMatchObject({ pages: 0, state: 'not-pdf' });
    expect(probePdf(Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj'))).toMatchObject({ pages: 0, state: 'damaged' });
  });

  test('mail headers before the file are no damage', () => {
    const mailed = Buffer.concat([Buffer.from('Content-Type: application/pdf\r\n\r\n'), drawn(2)]);
    expect(probePdf(mailed)).toMatchObject({ pages: 2, state: 'sound' });
  });
});
