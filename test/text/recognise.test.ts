import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { originOf } from '../../src/text/prose.ts';
import { readProse } from '../../src/text/read-prose.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big = false): Uint8Array => {
  const units = [...text].map((c) => c.charCodeAt(0));
  return new Uint8Array(units.flatMap((u) => (big ? [u >> 8, u & 255] : [u & 255, u >> 8])));
};
const joinBytes = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(parts.flatMap((p) => [...p]));
/** 全市道路机械化清扫率达到86.5%。 as an old Windows editor stores it. */
const gbk = new Uint8Array(
  'c8abcad0b5c0c2b7bbfad0b5bbafc7e5c9a8c2cab4efb5bd38362e3525a1a3'.match(/../g)?.map((h) => Number.parseInt(h, 16)) ??
    [],
);
const sentence = '全市道路机械化清扫率达到86.5%。';
/** A fixed stream of bytes that looks like chance. */
const noise = (length: number): Uint8Array => {
  let state = 2463534242;
  return Uint8Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 255;
  });
};

const read = async (data: Uint8Array, name = 'a.txt') => {
  const { value, diagnostics } = await readProse(name, data);
  return { texts: value.paragraphs.map((p) => p.text), diagnostics };
};

describe('encodings', () => {
  it.each([
    ['utf-8', bytes(sentence)],
    ['utf-8 with a mark', bytes(`\ufeff${sentence}`)],
    ['gbk', gbk],
    ['utf-16le with a mark', joinBytes(new Uint8Array([0xff, 0xfe]), utf16(sentence))],
    ['utf-16be with a mark', joinBytes(new Uint8Array([0xfe, 0xff]), utf16(sentence, true))],
    ['utf-16le without a mark', utf16(`${sentence}\n`)],
    ['utf-16be without a mark', utf16(`${sentence}\n`, true)],
  ])('%s', async (_, data) => {
    expect(await read(data)).toEqual({ texts: [sentence], diagnostics: [] });
  });

  it('keeps a long UTF-8 text with one damaged byte readable', async () => {
    const long = bytes(sentence.repeat(4000));
    long[1000] = 0xff;
    const { texts, diagnostics } = await read(long);
    expect(diagnostics).toEqual([]);
    expect(texts[0]?.slice(0, 6)).toBe('全市道路机械');
    expect(texts.join('').length).toBeGreaterThan(sentence.length * 3990);
  });

  it('reads an English note and an empty line as text', async () => {
    expect((await read(bytes('Notes on the plan.\n'))).texts).toEqual(['Notes on the plan.']);
  });
});

describe('what is no document', () => {
  const ole = (stream: string) =>
    joinBytes(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), noise(512), utf16(stream), noise(512));
  const zip = (name: string) => zipSync({ [name]: strToU8('<x/>') });
  it.each([
    ['空文件', new Uint8Array()],
    ['看不出格式的二进制文件', noise(4096)],
    ['看不出格式的二进制文件', noise(40)],
    ['一张JPEG图片', joinBytes(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), noise(2000))],
    ['一张PNG图片', joinBytes(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), noise(2000))],
    ['ZIP 压缩包', zip('照片.txt')],
    ['Excel 工作簿', zip('xl/workbook.xml')],
    ['演示文稿', zip('ppt/presentation.xml')],
    ['OFD 版式文件', zip('OFD.xml')],
    ['旧版 Word 或 WPS 文档（doc、wps）', ole('WordDocument')],
    ['旧版 Excel 工作簿（xls、et）', ole('Workbook')],
    ['加了打开密码的 Office 文件', ole('EncryptedPackage')],
    ['RTF 文档', bytes('{\\rtf1\\ansi text}')],
    ['压缩包', joinBytes(new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), noise(300))],
    ['程序文件', joinBytes(bytes('MZ'), noise(600))],
  ])('is called %s, with a way out, and never read', async (seen, data) => {
    const { texts, diagnostics } = await read(data, '来稿.docx');
    expect(texts).toEqual([]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'document-unreadable', severity: 'error', at: { file: '来稿.docx' } });
    expect(diagnostics[0]?.message).toContain(`它是${seen}`);
    expect(diagnostics[0]?.hint?.length).toBeGreaterThan(8);
  });

  it('names a document that cannot be opened', async () => {
    for (const data of [zip('word/document.xm'), bytes('%PDF-1.7 broken'), zip('word/document.xml').slice(0, 60)]) {
      const { texts, diagnostics } = await read(data, '坏.docx');
      expect(texts).toEqual([]);
      expect(diagnostics.map((d) => d.code)).toEqual(['document-unreadable']);
    }
  });
});

describe('a Word file', () => {
  const boxed =
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>文本框里的话。</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>文本框里的话。</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>';

  async function wordFile(): Promise<Uint8Array> {
    const p = (text: string) => new Paragraph({ children: [new TextRun(text)] });
    const table = new Table({ rows: [new TableRow({ children: [new TableCell({ children: [p('单元格')] })] })] });
    const document = new Document({
      footnotes: { 1: { children: [p('脚注的话。')] } },
      sections: [
        {
          headers: { default: new Header({ children: [p('页眉的话')] }) },
          footers: { default: new Footer({ children: [p('页脚的话')] }) },
          children: [new Paragraph({ children: [new TextRun('正文的话。'), new FootnoteReferenceRun(1)] }), table],
        },
      ],
    });
    return new Uint8Array(await Packer.toBuffer(document));
  }

  it('is read with its headers, footers, notes and cells, each with its place', async () => {
    const { value } = await readProse('来稿.docx', await wordFile());
    const places = value.paragraphs.map((p) => [p.text, p.role, originOf('a', p, 0, 1).part]);
    expect(places).toEqual([
      ['正文的话。', 'body', undefined],
      ['单元格', 'cell', undefined],
      ['页眉的话', 'note', '页眉'],
      ['页脚的话', 'note', '页脚'],
      ['脚注的话。', 'note', '脚注'],
    ]);
  });

  it('gives the words of a text box once, and those around it', async () => {
    const xml = `<w:document><w:body><w:p><w:r><w:t>前面。</w:t></w:r>${boxed}<w:r><w:t>后面。</w:t></w:r></w:p></w:body></w:document>`;
    const { value } = await readProse('a.docx', zipSync({ 'word/document.xml': strToU8(xml) }));
    expect(value.paragraphs.map((p) => p.text)).toEqual(['文本框里的话。', '前面。后面。']);
  });
});
