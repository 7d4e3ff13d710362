import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { bookOf, file, read } from './book.ts';

type Parts = Record<string, Uint8Array>;
const sheet = 'xl/worksheets/sheet1.xml';
const rels = 'xl/_rels/workbook.xml.rels';

/** A good workbook with one of its parts written as some other program might. */
async function made(change: (parts: Parts) => void): Promise<{ said: string[]; names: string[]; messages: string }> {
  const rows = [
    ['名称', '颁发单位'],
    ['省级卫生城市', '省爱卫会'],
  ];
  const parts = unzipSync(await bookOf('荣誉', rows));
  change(parts);
  const { said, facts, diagnostics } = await read(zipSync(parts));
  return { said, names: facts.honours.map(({ name }) => name), messages: diagnostics.map((d) => d.message).join() };
}

const edit = (name: string, change: (xml: string) => string) => (parts: Parts) => {
  const before = strFromU8(parts[name] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  parts[name] = strToU8(after);
};

test.each<[string, (parts: Parts) => void, string, RegExp]>([
  [
    'cells without an address',
    edit(sheet, (x) => x.replace(/<c r="[A-Z]+\d+"/g, '<c')),
    'workbook-foreign',
    /没有写明行号/,
  ],
  ['rows without a number', edit(sheet, (x) => x.replace(/<row r="\d+"/g, '<row')), 'workbook-foreign', /没有写明行号/],
  ['days as text of ISO 8601', edit(sheet, (x) => x.replace('t="s"', 't="d"')), 'workbook-foreign', /日期/],
  ['prefixed tags', edit(sheet, (x) => x.replace(/<(\/?)(?=[a-z])/gi, '<$1x:')), 'workbook-foreign', /前缀/],
  [
    'a sheet under another name',
    (parts) => {
      edit(rels, (x) => x.replace('worksheets/sheet1.xml', 'worksheets/Data.xml'))(parts);
      parts['xl/worksheets/Data.xml'] = parts[sheet] ?? new Uint8Array();
      delete parts[sheet];
    },
    'workbook-foreign',
    /部件名/,
  ],
  [
    'a part in UTF-16',
    (parts) => {
      parts[sheet] = new Uint8Array(Buffer.from(`\ufeff${strFromU8(parts[sheet] ?? new Uint8Array())}`, 'utf16le'));
    },
    'workbook-foreign',
    /UTF-16/,
  ],
  ['its texts lost', (parts) => void delete parts['xl/sharedStrings.xml'], 'workbook-damaged', /文字的部分丢了/],
  ['a text nobody has', edit(sheet, (x) => x.replace('<v>3</v>', '<v>99</v>')), 'workbook-damaged', /无法读取$/],
  [
    'a row twice',
    edit(sheet, (x) => x.replace(/<row r="2"[\s\S]*?<\/row>/, '$&$&')),
    'workbook-damaged',
    /第2行出现了两次/,
  ],
  [
    'a cell that stands there twice',
    edit(sheet, (x) => x.replace(/<c r="B2"[^>]*>.*?<\/c>/, (cell) => `${cell}${cell}`)),
    'workbook-damaged',
    /单元格B2出现了两次/,
  ],
  [
    'a sign no XML may hold',
    edit(sheet, (x) => x.replace('<v>3</v>', '<v>\u0000</v>')),
    'workbook-damaged',
    /无法读取$/,
  ],
])('a workbook with %s loses no row in silence', async (_, change, code, why) => {
  const { said, names, messages } = await made(change);
  expect(said).toEqual([`error ${code} ${file}`]);
  expect(names).toEqual([]);
  expect(messages).toMatch(why);
});

test('what other programs may well write is read', async () => {
  const named = edit(rels, (x) => x.replace('Target="worksheets/', 'Target="/xl/worksheets/'));
  const marked = edit(sheet, (x) => `\ufeff${x}`);
  const inline = edit(sheet, (x) => x.replace(/t="s"><v>2<\/v>/, 't="inlineStr"><is><t>国家卫生城市</t></is>'));
  for (const change of [named, marked]) expect((await made(change)).names).toEqual(['省级卫生城市']);
  expect((await made(inline)).names).toEqual(['国家卫生城市']);
});
