import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { lookInto } from '../../src/insight/index.ts';
import type { Media } from '../../src/model/evidence.ts';
import { readProse } from '../../src/text/read-prose.ts';
import { elementsOf, tokensOf } from '../../src/xml/markup.ts';
import { partsOf } from '../workbook/parts.ts';

const word = (document: string, more: Record<string, string> = {}): Uint8Array => {
  const files = { '[Content_Types].xml': '<Types/>', 'word/document.xml': document, ...more };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
};
const said = (body: string): string =>
  `<w:document><w:body><w:p><w:r><w:t>市容</w:t></w:r></w:p>${body}</w:body></w:document>`;
const many = 200_000;

/** Whoever looks again from each of them for what never comes would look for hours. */
const leftOpen = ['<', '<a ', '<a "', "<a 'x", '<!--', '<![CDATA[', '<?', '<w:p><w:t ', '</w:p'];

describe('a Word file that was made to be a trap', () => {
  test.each(leftOpen)('is refused when it leaves %s open, as soon as that is seen', async (open) => {
    const { value, diagnostics } = await readProse('陷阱.docx', word(said('') + open.repeat(many)));
    expect([value.paragraphs, diagnostics.map(({ code }) => code)]).toEqual([[], ['document-unreadable']]);
  });

  test('is refused when it declares a type: what its entities stand for nobody sees', async () => {
    const type = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>';
    const { diagnostics } = await readProse('陷阱.docx', word(type + said('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>')));
    expect(diagnostics.map(({ code }) => code)).toEqual(['document-unreadable']);
  });

  test('is called too large when it has paragraphs without end', async () => {
    const { diagnostics } = await readProse('陷阱.docx', word(said('<w:p/>'.repeat(310_000))));
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('解压后大得不像文稿')]);
  });

  test('hides no words in a CDATA section', async () => {
    const { value } = await readProse(
      'a.docx',
      word(said('<w:p><w:r><w:t><![CDATA[a < b 藏起来]]></w:t></w:r></w:p>')),
    );
    expect(value.paragraphs.map(({ text }) => text)).toEqual(['市容', 'a < b 藏起来']);
  });

  test('is read to its end where elements of styles are left open', async () => {
    const styles = `<w:styles>${'<w:style w:styleId="1">'.repeat(many)}</w:styles>`;
    expect((await readProse('a.docx', word(said(''), { 'word/styles.xml': styles }))).diagnostics).toEqual([]);
  });
});

describe('evidence that was made to be a trap', () => {
  const look = async (media: Media, parts: Record<string, string | Uint8Array>) => {
    const all = Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]);
    const bytes = zipSync(Object.fromEntries(all));
    const file = { path: `a.${media}`, digest: '', bytes: bytes.length, media, pages: null, state: 'sound' as const };
    return lookInto(file, async () => bytes, { pack: { indicators: [], profile: [] } });
  };
  const run = '<w:r><w:rPr><w:vanish/>';

  test.each<[string, Media, Record<string, string>]>([
    ['runs', 'docx', { 'word/document.xml': said(run.repeat(many)) }],
    ['strings', 'xlsx', { 'xl/sharedStrings.xml': '<si>'.repeat(many) }],
    ['texts of a string', 'xlsx', { 'xl/sharedStrings.xml': `<si>${'<t>'.repeat(many)}</si>` }],
    ['rows', 'xlsx', { 'xl/worksheets/sheet1.xml': '<row>'.repeat(many) }],
    ['cells', 'xlsx', { 'xl/worksheets/sheet1.xml': `<row>${'<c ><v>'.repeat(many)}</row>` }],
    ['brackets in a text', 'xlsx', { 'xl/sharedStrings.xml': `<si><t>${'<'.repeat(many)}</t></si>` }],
    [
      'paragraphs of a slide',
      'pptx',
      { 'ppt/slides/slide1.xml': `<a:p>${'<a:t>'.repeat(many)}</a:p>${'<a:p>'.repeat(many)}` },
    ],
  ])('is looked into once, however many %s are left open', async (_, media, parts) => {
    expect((await look(media, parts)).text?.cut ?? false).toBe(false);
  });

  test.each<[string, Media, Record<string, string>]>([
    ['relationships', 'docx', { 'word/document.xml': said(''), 'word/_rels/a.rels': '<Relationship '.repeat(many) }],
    ['comments', 'docx', { 'word/document.xml': said(''), 'word/comments.xml': '<w:comment '.repeat(many) }],
    ['connections', 'xlsx', { 'xl/connections.xml': '<connection '.repeat(many) }],
  ])('is said not to have been seen when tags of %s are left open', async (_, media, parts) => {
    expect((await look(media, parts)).skipped).toBe('文件内容读不出来');
  });

  test('is read as far as a register goes when one long string stands in every cell', async () => {
    const cells = Array.from({ length: 20_000 }, () => '<row><c t="s"><v>0</v></c></row>').join('');
    const strings = `<si><t>${'人口'.repeat(5000)}</t></si>`;
    const { text } = await look('xlsx', partsOf({ rows: cells, strings }));
    expect([text?.cut, text?.characters]).toEqual([true, 999_901]);
  });
});

describe('markup', () => {
  test('is split into tags, texts and what stands verbatim', () => {
    const xml = `<?xml version="1.0"?><!-- <a> --><w:p a='>' b="'"/>文<![CDATA[<c>]]></w:p>`;
    expect([...tokensOf(xml)].map(({ kind, name, start, end }) => [kind, name, xml.slice(start, end)])).toEqual([
      ['empty', 'w:p', `<w:p a='>' b="'"/>`],
      ['text', '', '文'],
      ['verbatim', '', '<c>'],
      ['close', 'w:p', '</w:p>'],
    ]);
  });

  test('gives the elements of one name, the empty ones too, and none of a longer name', () => {
    const xml = '<row r="1"/><rowBreaks>x</rowBreaks><row r="2"><c>甲</c></row><row r="3">';
    expect([...elementsOf(xml, 'row')].map(({ tag, content }) => [tag, content])).toEqual([
      ['<row r="1"/>', ''],
      ['<row r="2">', '<c>甲</c>'],
    ]);
  });
});
