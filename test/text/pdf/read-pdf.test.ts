import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/text/pdf/lines.ts';
import { readPdf } from '../../../src/text/pdf/read-pdf.ts';
import { slowGlyphs } from '../../../src/text/pdf/slow.ts';
import { assemble } from '../../bench/samples.ts';
import { drawn, packedDrawing, scanned, typeset } from '../../bundle/pdf/sources.ts';

const quick = async (pdf: Uint8Array): Promise<string[]> => (await readPdf(pdf)).map(({ text }) => text);

/** The same by the full reader. */
async function slow(pdf: Uint8Array): Promise<string[]> {
  const lines: string[] = [];
  await slowGlyphs(pdf, Number.POSITIVE_INFINITY, (glyphs, page) => {
    lines.push(...readPage(glyphs, page, 1).lines.map(({ text }) => text));
  });
  return lines;
}

/** One page whose instructions and fonts are given; object 4 is the first font. */
const page = (
  content: string,
  fonts: readonly string[],
  more: readonly (string | readonly [string, Uint8Array])[] = [],
) =>
  assemble([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 600 800]>>',
    `<</Type/Page/Parent 2 0 R/Contents ${fonts.length + 4} 0 R/Resources<</Font<<${fonts.map((_, i) => `/F${i + 1} ${i + 4} 0 R`).join('')}>>/XObject<</X ${fonts.length + 5} 0 R>>>>>>`,
    ...fonts,
    ['', Buffer.from(content, 'latin1')],
    ...more,
  ]);
const latin = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';
const chinese = (encoding: string): string =>
  `<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/${encoding}/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>]>>`;

describe('the quick reader', () => {
  test.each([
    ['typeset Chinese', () => typeset(3, '佐证材料')],
    ['drawn', () => drawn(3)],
    ['objects packed in streams', () => packedDrawing(3)],
    ['scans without a word', () => scanned(2)],
  ])('%s: says what the full reader says', async (_, make) => {
    const pdf = make();
    expect(await quick(pdf)).toEqual(await slow(pdf));
  });

  test('predefined Chinese encodings, and a shift of a word between strings', async () => {
    const gbk = Buffer.from([0xc7, 0xe5, 0xc9, 0xa8, 0xc2, 0xca]).toString('hex');
    const ucs = Buffer.from('为86', 'utf16le').swap16().toString('hex');
    const content = `BT /F1 12 Tf 50 700 Td <${gbk}> Tj /F2 12 Tf <${ucs}> Tj ET BT /F3 12 Tf 50 600 Td [(not) -300 (done)] TJ ET`;
    const pdf = page(content, [chinese('GBK-EUC-H'), chinese('UniGB-UCS2-H'), latin]);
    expect(await quick(pdf)).toEqual(['清扫率为86', 'not done']);
  });

  test('a map of codes: single characters, ranges, lists, several characters for one code', async () => {
    const map =
      '1 beginbfchar <0001> <66F4> endbfchar 2 beginbfrange <0002> <0003> <0041> <0004> <0005> [<5E74> <00660069>] endbfrange';
    const font = chinese('Identity-H').replace('/Encoding', '/ToUnicode 6 0 R/Encoding');
    const pdf = page('BT /F1 12 Tf 50 700 Td <00010002000300040005> Tj ET', [font], [['', Buffer.from(map)]]);
    expect(await quick(pdf)).toEqual(['更AB年fi']);
  });

  test('what is printed twice to look bold is read once, what lies beside the page not at all', async () => {
    const content =
      'BT /F1 12 Tf 50 700 Td (twice) Tj ET BT /F1 12 Tf 50.4 700 Td (twice) Tj ET BT /F1 12 Tf 50 900 Td (beside) Tj ET';
    expect(await quick(page(content, [latin]))).toEqual(['twice']);
  });

  test('forms are read where they stand; one that draws itself ends', async () => {
    const form =
      '/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Matrix[1 0 0 1 0 -100]/Resources<</Font<</F1 4 0 R>>/XObject<</X 6 0 R>>>>';
    const content = Buffer.from('BT /F1 12 Tf 50 700 Td (inside) Tj ET /X Do /X Do');
    const lines = await quick(page('/X Do', [latin], [[form, content]]));
    expect(lines.length).toBeGreaterThan(1);
    expect(new Set(lines)).toEqual(new Set(['inside']));
  });

  test('a face with secret codes is left to the full reader', async () => {
    const secret = chinese('Identity-H');
    const pdf = page('BT /F1 12 Tf 50 700 Td <00220023> Tj ET', [secret]);
    expect(await quick(pdf)).toEqual(await slow(pdf));
  });

  test('operators of a drawing that never ends its strings and arrays end with the file', async () => {
    expect(await quick(page('BT /F1 12 Tf 50 700 Td (kept) Tj ET [ [ ( ( < BI ID', [latin]))).toEqual(['kept']);
  });
});
