import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { drawnParts, rowsOf, sheetPart, type Written, zipped } from '../../workbook/parts.ts';
import { bookOf, file, read } from './book.ts';

const heads = ['名称', '授予单位', '授予时间'];
const rows = rowsOf(heads, ['省级卫生城市', '省爱卫会', '2021年']);
const shared = {
  rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c></row>',
  strings: '<si><t>名称</t></si><si><t>授予单位</t></si><si><t>省级卫生城市</t></si>',
};

async function read荣誉(bytes: Uint8Array) {
  const { said, facts, diagnostics } = await read(bytes);
  return { said, names: facts.honours.map(({ name }) => name), messages: diagnostics.map((d) => d.message).join() };
}

const sheetOf = (xml: string): Written => ({ rows: '', parts: { [sheetPart]: xml } });
const wide = (order: 'le' | 'be', mark: boolean): Uint8Array => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}<worksheet><sheetData>${rows}</sheetData></worksheet>`, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
};
const link = (target: string, part: string): Written => ({
  rows,
  parts: {
    [sheetPart]: null,
    [part]: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id='a' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet' Target='${target}'/></Relationships>`,
  },
});

test.each<[string, Written]>([
  ['texts in the cells', { rows }],
  ['texts in a table of their own', shared],
  [
    'texts of many runs, with readings',
    {
      ...shared,
      strings: shared.strings.replace(
        '<t>省级卫生城市</t>',
        '<r><rPr/><t>省级</t></r><r><t xml:space="preserve">卫生城市</t></r><rPh sb="0" eb="2"><t>shěng</t></rPh><phoneticPr/>',
      ),
    },
  ],
  [
    'readings in the cell itself',
    {
      rows: rows.replace(
        '<t>省级卫生城市</t>',
        '<r><t>省级</t></r><r><t>卫生城市</t></r><rPh sb="0" eb="2"><t>shěng</t></rPh>',
      ),
    },
  ],
  ['cells without addresses', { rows: rows.replace(/<c r="[A-Z]+\d+"/g, '<c') }],
  ['rows without numbers', { rows: rows.replace(/<row r="\d+"/g, '<row') }],
  ['neither', { rows: rows.replace(/ r="[A-Z]*\d+"/g, '') }],
  ['rows from the bottom up', { rows: rows.replace(/(<row r="1".*?<\/row>)(<row.*)/, '$2$1') }],
  [
    'prefixed tags',
    sheetOf(
      `<x:worksheet xmlns:x="main"><sheetData/><x:sheetData>${rows.replace(/<(\/?)(?=[a-z])/g, '<$1x:')}</x:sheetData></x:worksheet>`,
    ),
  ],
  [
    'a mark of its encoding',
    sheetOf(`\ufeff<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`),
  ],
  [
    'line ends of Windows',
    sheetOf(
      `<?xml version="1.0"?>\r\n<worksheet>\r\n<sheetData>\r\n${rows.replaceAll('><', '>\r\n<')}</sheetData>\r\n</worksheet>`,
    ),
  ],
  ['comments and CDATA', { rows: rows.replace('省级卫生城市', '<!-- <row> --><![CDATA[省级]]>卫生城市') }],
  ['UTF-16 of either order, marked or not', { rows, parts: { [sheetPart]: wide('le', true) } }],
  ['UTF-16 big-endian', { rows, parts: { [sheetPart]: wide('be', true) } }],
  ['UTF-16 without a mark', { rows, parts: { [sheetPart]: wide('le', false) } }],
  [
    'GBK, as it says',
    {
      rows: '',
      parts: {
        [sheetPart]: new Uint8Array([
          ...strToU8('<?xml version="1.0" encoding="GBK"?><worksheet><sheetData><row><c t="str"><v>'),
          0xc3,
          0xfb,
          0xb3,
          0xc6,
          ...strToU8(
            '</v></c><c t="str"><v>&#25480;&#20104;&#21333;&#20301;</v></c></row><row><c t="str"><v>&#30465;&#32423;&#21355;&#29983;&#22478;&#24066;</v></c></row></sheetData></worksheet>',
          ),
        ]),
      },
    },
  ],
  ['a sheet of another name', link('worksheets/Data.xml', 'xl/worksheets/Data.xml')],
  ['a sheet in another folder', link('../data/a%20b.xml', 'data/a b.xml')],
  ['absolute names', link('/xl/worksheets/sheet7.xml', 'xl/worksheets/sheet7.xml')],
  ['names in other letters, with backslashes', link('Worksheets\\SHEET1.xml', 'xl\\worksheets\\sheet1.XML')],
  [
    'a main part of another name',
    {
      rows,
      parts: {
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/xl/book2.xml"/></Relationships>',
        'xl/workbook.xml': null,
        'xl/book2.xml': '<workbook xmlns:r="r"><sheets><sheet name="荣誉" r:id="a"/></sheets></workbook>',
        'xl/_rels/book2.xml.rels':
          '<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      },
    },
  ],
  ['no relations of its own', { rows, parts: { '_rels/.rels': null } }],
  [
    'styles and properties nobody can read',
    {
      rows,
      parts: {
        'docProps/core.xml': '<',
        'xl/theme/theme1.xml': '',
        'xl/drawings/drawing1.xml': '<a',
        'xl/comments/comment1.xml': '<x/>',
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships><Relationship Id="c" Type="x/comments" Target="/xl/comments/comment1.xml"/></Relationships>',
      },
      after: '<drawing r:id="d"/><legacyDrawing r:id="v"/><tableParts count="1"><tablePart r:id="t"/></tableParts>',
    },
  ],
  [
    'empty rows with a format to the very last',
    { rows: `${rows}<row r="3" s="1" customFormat="1"/><row r="1048576"><c r="A1048576" s="1"/></row>` },
  ],
])('a workbook with %s is read', async (_, written) => {
  const { said, names, messages } = await read荣誉(zipped(written));
  expect([said, messages]).toEqual([[], '']);
  expect(names).toEqual(['省级卫生城市']);
});

test.each<[string, Written, string, RegExp]>([
  ['its texts lost', { ...shared, parts: { 'xl/sharedStrings.xml': null } }, 'workbook-damaged', /文字的部分丢了/],
  [
    'a text nobody has',
    { ...shared, rows: shared.rows.replace('<v>2</v>', '<v>99</v>') },
    'workbook-damaged',
    /“荣誉”A2的文字找不到/,
  ],
  ['a sheet lost', { rows, parts: { [sheetPart]: null } }, 'workbook-damaged', /“荣誉”的内容丢了/],
  [
    'no sheet',
    { rows, parts: { 'xl/workbook.xml': '<workbook><sheets/></workbook>' } },
    'workbook-damaged',
    /一张工作表也没有/,
  ],
  ['a row twice', { rows: rows.replace(/<row r="2".*?<\/row>/, '$&$&') }, 'workbook-damaged', /第2行出现了两次/],
  ['a cell twice', { rows: rows.replace(/<c r="B2".*?<\/c>/, '$&$&') }, 'workbook-damaged', /单元格B2出现了两次/],
  [
    'a cell in a row not its own',
    { rows: rows.replace('r="B2"', 'r="B3"') },
    'workbook-damaged',
    /单元格B3写在第2行里/,
  ],
  ['a cell of no place', { rows: rows.replace('r="B2"', 'r="二2"') }, 'workbook-damaged', /单元格“二2”/],
  [
    'merges one over another',
    { rows, after: '<mergeCells><mergeCell ref="A2:B3"/><mergeCell ref="B2:C5"/></mergeCells>' },
    'workbook-damaged',
    /互相重叠/,
  ],
  ['a sign no XML may hold', { rows: rows.replace('省爱卫会', '\u0000') }, 'workbook-damaged', /控制字符/],
  ['a sheet cut off', sheetOf(`<worksheet><sheetData>${rows}`), 'workbook-damaged', /不完整/],
  ['tags that cross', { rows: `${rows}<row></c>` }, 'workbook-damaged', /不完整/],
  [
    'a document type',
    sheetOf(`<!DOCTYPE a><worksheet><sheetData>${rows}</sheetData></worksheet>`),
    'workbook-damaged',
    /不完整/,
  ],
  [
    'an encoding nobody knows',
    sheetOf('<?xml version="1.0" encoding="x-mine"?><worksheet/>'),
    'workbook-foreign',
    /编码 x-mine/,
  ],
  [
    'the binary form',
    {
      rows,
      parts: {
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      },
    },
    'workbook-foreign',
    /\.xlsb/,
  ],
  [
    'the form of OpenDocument',
    { rows, parts: { '_rels/.rels': null, mimetype: 'application/vnd.oasis', 'content.xml': '<x/>' } },
    'workbook-foreign',
    /\.ods/,
  ],
])('a workbook with %s loses no row in silence', async (_, written, code, why) => {
  const { said, names, messages } = await read荣誉(zipped(written));
  expect(said).toEqual([`error ${code} ${file}`]);
  expect(names).toEqual([]);
  expect(messages).toMatch(why);
});

test('a workbook of ours that openpyxl has written again, its notes in another place, is read', async () => {
  const bytes = await bookOf('荣誉', [heads, ['省级卫生城市', '省爱卫会', '2021年']], (sheet) => {
    sheet.getCell('A1').note = '必填';
  });
  const parts = unzipSync(bytes);
  const rels = 'xl/worksheets/_rels/sheet1.xml.rels';
  expect(strFromU8(parts[rels] ?? new Uint8Array())).toContain('../comments1.xml');
  parts['xl/comments/comment1.xml'] = parts['xl/comments1.xml'] ?? new Uint8Array();
  delete parts['xl/comments1.xml'];
  parts[rels] = strToU8(
    strFromU8(parts[rels] ?? new Uint8Array()).replace('../comments1.xml', '/xl/comments/comment1.xml'),
  );
  expect(await read荣誉(zipSync(parts))).toEqual({ said: [], names: ['省级卫生城市'], messages: '' });
});

test('a sheet of no known name that is lost is named; modules of old programs are no sheets', async () => {
  const sheets = (more: string): Written => ({
    rows,
    parts: {
      'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="荣誉" r:id="a"/>${more}</sheets></workbook>`,
    },
  });
  const lost = await read(zipped(sheets('<sheet name="附表" r:id="z"/>')));
  expect([lost.said, lost.facts.honours.length]).toEqual([['warning sheet-unknown 附表'], 1]);
  expect((await read(zipped(sheets('<sheet name="Module1" state="veryHidden" r:id=""/>')))).said).toEqual([]);
});

test('a sheet of no known name need only be named, whatever is in it', async () => {
  const unknown = { name: 'Sheet1', rows: rowsOf(['随手记的']) };
  expect((await read(zipped(unknown))).said).toEqual(['warning sheet-unknown Sheet1']);
  expect((await read(zipped({ ...unknown, rows: rowsOf([' \u3000\n']) }))).said).toEqual([]);
  expect((await read(zipped({ ...unknown, rows: '<row></c>' }))).said).toEqual(['warning sheet-unknown Sheet1']);
  expect((await read(zipped({ ...unknown, rows: '<row r="1"><c r="A1" s="2"/></row>' }))).said).toEqual([]);
});

test('words of text boxes are no data, and that is said once a sheet', async () => {
  const shapes = ['省级文明城市也已获得', '2022年']
    .map((words) => `<a:p><a:r><a:t>${words}</a:t></a:r></a:p>`)
    .join('');
  const { names, said, messages } = await read荣誉(zipped({ rows, parts: drawnParts({ shapes }) }));
  expect([names, said]).toEqual([['省级卫生城市'], ['note sheet-drawn-text 荣誉']]);
  expect(messages).toBe('“荣誉”的文本框、图形里写着“省级文明城市也已获得”等2段，不作为数据读取');
});
