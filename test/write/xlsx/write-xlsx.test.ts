import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readParts } from '../../../src/write/docx/archive.ts';
import { writeXlsx } from '../../../src/write/xlsx/write-xlsx.ts';

const sheet = {
  name: '问题/清单',
  heads: ['代码', '数'],
  widths: [20, 8],
  rows: [
    ['=1+1', 3],
    [{ text: '见', link: '数据/申报数据.xlsx#指标数据!F14' }, 2.5],
  ],
};

test('another library reads what was written, and nothing is a formula', () => {
  const book = read(writeXlsx([sheet]), { type: 'array', cellFormula: true });
  expect(book.SheetNames).toEqual(['问题 清单']);
  const cells = book.Sheets['问题 清单'];
  expect(utils.sheet_to_json(cells ?? {}, { header: 1 })).toEqual([
    ['代码', '数'],
    ['=1+1', 3],
    ['见', 2.5],
  ]);
  expect(cells?.A2?.f).toBeUndefined();
  expect(cells?.A3?.l?.Target).toContain('F14');
});

test('what begins like a formula is text in the file, and stays text when the cell is edited', () => {
  const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '理由'];
  const rows = [...texts.map((text) => [text]), [{ text: '=见', link: 'x.xlsx' }]];
  const book = new Map(
    readParts(writeXlsx([{ ...sheet, rows }])).map((p) => [p.name, new TextDecoder().decode(p.bytes)]),
  );
  const styles = [...(book.get('xl/styles.xml') ?? '').matchAll(/<xf [^>]*xfId[^>]*>/g)].map(([xf]) => xf);
  const cells = [...(book.get('xl/worksheets/sheet1.xml') ?? '').matchAll(/<c r="A\d+" s="(\d)" t="(\w+)">/g)].slice(1);
  const kept = cells.map(([, style, type]) => [type, styles[Number(style)]?.includes('quotePrefix="1"')]);
  expect(kept).toEqual([true, true, true, true, false, true].map((quoted) => ['inlineStr', quoted]));
});

test('any text survives, and the bytes are the same twice', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), (texts) => {
      const one = { ...sheet, rows: [texts] };
      const bytes = writeXlsx([one]);
      expect(Buffer.from(writeXlsx([one])).equals(Buffer.from(bytes))).toBe(true);
      expect(() => read(bytes, { type: 'array' })).not.toThrow();
    }),
    { numRuns: 20 },
  );
});

test('a list prints across, all its columns on one page, its heads on every page', () => {
  const long = { ...sheet, name: "李'四", rows: Array.from({ length: 90 }, (_, i) => [i, '甲']) };
  const book = new Map(readParts(writeXlsx([long])).map((p) => [p.name, new TextDecoder().decode(p.bytes)]));
  expect(book.get('xl/workbook.xml')).toContain(`localSheetId="0">'李''四'!$1:$1<`);
  const page = book.get('xl/worksheets/sheet1.xml') ?? '';
  const order = [
    'sheetPr',
    'sheetViews',
    'cols',
    'sheetData',
    'autoFilter',
    'printOptions',
    'pageMargins',
    'pageSetup',
  ];
  expect(order.map((tag) => page.indexOf(`<${tag}`))).toEqual(
    order.map((tag) => page.indexOf(`<${tag}`)).sort((a, b) => a - b),
  );
  expect(page).toMatch(/fitToPage="1"[\s\S]*orientation="landscape" fitToWidth="1" fitToHeight="0"/);
});

test('a row is as high as its longest cell wraps, and no higher than a sheet allows', () => {
  const rows = [
    ['甲', 1],
    ['汉字'.repeat(20), 1],
    ['一\n二\n三', 1],
    ['长'.repeat(9000), 1],
  ];
  const parts = readParts(writeXlsx([{ ...sheet, rows }])).find((p) => p.name.endsWith('sheet1.xml'));
  const heights = [...new TextDecoder().decode(parts?.bytes).matchAll(/ ht="([^"]+)"/g)].map((m) => Number(m[1]));
  const [head = 0, one = 0, wrapped = 0, three = 0, most = 0] = heights;
  expect([one, wrapped, three, most]).toEqual([head, head * 5, head * 3, 409]);
});
