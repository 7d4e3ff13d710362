import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { fillForm } from '../../../src/compose/form/fill.ts';
import { readParts } from '../../../src/zip/parts.ts';
import { smallInput } from '../facts.ts';
import { fillBody, formOf, paragraph, partOf, parts, row } from './make.ts';

const input = await smallInput();
const noPictures = async () => null;
const fill = (made: ReadonlyMap<string, string>) => fillForm(formOf(made), input, noPictures);
const codesOf = async (made: ReadonlyMap<string, string>) => (await fill(made)).diagnostics.map(({ code }) => code);
const changed = (path: string, text: string | null): Map<string, string> => {
  const made = parts(paragraph('{{申报单位}}'));
  if (text === null) made.delete(path);
  else made.set(path, text);
  return made;
};

function isWhole(xml: string): boolean {
  try {
    new SaxesParser().write(xml).close();
    return true;
  } catch {
    return false;
  }
}

describe('a form that means harm, or is broken', () => {
  test.each([
    ['没有正文', changed('word/document.xml', null), '这个文件里没有 Word 正文。'],
    ['没有内容类型表', changed('[Content_Types].xml', null), '这个文件里没有 Word 正文。'],
    ['内容类型表是空的', changed('[Content_Types].xml', ''), '这个文件里没有 Word 正文。'],
    [
      '实体炸弹',
      changed(
        'word/document.xml',
        `<!DOCTYPE a [<!ENTITY a "${'甲'.repeat(99)}"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>`,
      ),
      'word/document.xml 里有 DOCTYPE 声明，Word 和 WPS 都不会这样写。',
    ],
    [
      '引到外面的文件',
      changed('word/_rels/document.xml.rels', '<!DOCTYPE r SYSTEM "file:///etc/passwd"><Relationships/>'),
      'word/_rels/document.xml.rels 里有 DOCTYPE 声明，Word 和 WPS 都不会这样写。',
    ],
  ])('%s', async (_, made, message) => {
    const { value, diagnostics } = await fill(made);
    expect(value).toEqual(new Uint8Array());
    expect(diagnostics).toMatchObject([{ code: 'form-unreadable', severity: 'error', message }]);
    expect(diagnostics[0]?.hint).not.toBe('');
  });

  test.each([
    ['没有总关系表', changed('_rels/.rels', null), []],
    ['没有正文的关系表', changed('word/_rels/document.xml.rels', null), []],
    ['正文只有半截', changed('word/document.xml', '<w:document><w:body><w:p><w:r><w:t>{{申报'), ['form-unreadable']],
    ['不是 XML', changed('word/document.xml', '{{申报单位}}'), []],
  ])('%s', async (_, made, codes) => {
    expect(await codesOf(made)).toEqual(codes);
  });

  test('loops that cross a row, hold themselves or are nested a thousand deep', async () => {
    const crossing = `<w:tbl>${row('{{#问题表}}', '{{编号}}')}</w:tbl>${paragraph('{{/问题表}}')}`;
    expect((await fillBody(input, crossing)).diagnostics.map(({ message }) => message)).toEqual([
      '第1段的“{{#问题表}}”与第3段的收尾不在同一个表格里。',
    ]);
    const itself = paragraph('{{#问题表}}{{#对策}}{{#所对问题}}{{编号}}{{/所对问题}}{{/对策}}{{/问题表}}');
    expect((await fillBody(input, itself)).diagnostics).toEqual([]);
    const deep = paragraph(`${'{{#如果 荣誉}}'.repeat(1000)}甲${'{{/如果 荣誉}}'.repeat(1000)}`);
    expect((await fillBody(input, deep)).diagnostics[0]?.message).toBe('第1段的“{{#如果 荣誉}}”套得太深，超过了11层。');
  });

  test('markup of any kind: diagnostics, never a crash', async () => {
    const piece = fc.constantFrom(
      ...[
        '{{',
        '}}',
        '{{#问题表}}',
        '{{/问题表}}',
        '{{编号}}',
        '{{图片 "3.1-01"}}',
        '{{申报单位}}',
        '{{^荣誉}}',
        '甲',
        '&amp;',
        '"',
        "'",
      ],
      ...[
        '<w:p>',
        '</w:p>',
        '<w:r>',
        '</w:r>',
        '<w:t>',
        '</w:t>',
        '<w:tbl>',
        '</w:tbl>',
        '<w:tr>',
        '</w:tr>',
        '<w:tc>',
        '</w:tc>',
      ],
      ...[
        '<w:pPr>',
        '</w:pPr>',
        '<w:rPr/>',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<',
        '>',
        '\uE0000\uE001',
        '<w:p w:x="',
        '<w:sectPr>',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const body = pieces.join('');
        const { value, diagnostics } = await fillBody(input, body);
        const sound = isWhole(parts(body).get('word/document.xml') ?? '');
        expect(value.length === 0 || !sound || isWhole(partOf(value))).toBe(true);
        for (const { message, hint } of diagnostics) expect(message !== '' && hint !== '').toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

/** A ZIP of one entry, its sizes as declared. */
function zip(name: string, content: Uint8Array, declared: number, flags = 0): Uint8Array {
  const packed = deflateRawSync(content);
  const path = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(path.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(flags, 8);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(declared, 24);
  central.writeUInt16LE(path.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + path.length, 12);
  end.writeUInt32LE(30 + path.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, path, packed, central, path, end]));
}

describe('the parts of an office file', () => {
  const bomb = new Uint8Array(40 * 1024 * 1024);
  test.each([
    ['a bomb that says so', zip('word/document.xml', bomb, bomb.length), 'large'],
    ['a bomb that lies about its size', zip('word/document.xml', bomb, 100), 'large'],
    ['a wrong checksum', zip('word/document.xml', Uint8Array.of(1, 2, 3), 3), 'damaged'],
    ['a password', zip('word/document.xml', Uint8Array.of(1), 1, 1), 'encrypted'],
    ['no ZIP', new TextEncoder().encode('not a zip'), 'no-zip'],
    ['nothing', new Uint8Array(), 'no-zip'],
  ])('%s is refused', async (_, bytes, why) => {
    expect(readParts(bytes)).toBe(why);
    const { value, diagnostics } = await fillForm(
      { file: '甲.docx', bytes, parts: readParts(bytes) },
      input,
      noPictures,
    );
    expect(value).toBe(bytes);
    expect(diagnostics).toMatchObject([{ code: 'form-unreadable', at: { file: '甲.docx' } }]);
  });
});
