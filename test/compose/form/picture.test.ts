import validate from '@ooxml-tools/validate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { ComposeInput } from '../../../src/compose/scope.ts';
import type { EvidencePiece } from '../../../src/model/evidence.ts';
import { outOfOrder } from '../../write/docx-order.ts';
import { colouredBoxes, officePdf, testWith } from '../../write/programs.ts';
import { smallInput } from '../facts.ts';
import { file, fillBody, paragraph, partOf, textsOf } from './make.ts';

const small = await smallInput();
const [first] = small.ledger.pieces;
if (first === undefined) throw new Error('no piece');
const photo = (number: string, title: string, media: EvidencePiece['file']['media'] = 'jpeg'): EvidencePiece => ({
  ...first,
  number,
  title,
  kind: '照片',
  file: { ...first.file, path: `佐证材料/${title}.${media}`, media, pages: 1 },
});
const input: ComposeInput = {
  ...small,
  ledger: { pieces: [photo('3.1-03', '红'), photo('3.1-04', '绿', 'png'), photo('3.1-05', '表格', 'docx')] },
};

const paint = (background: string, width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background } });
const red = new Uint8Array(await paint('#f00', 1600, 800).jpeg().toBuffer());
const green = new Uint8Array(await paint('#0f0', 300, 900).png().toBuffer());
const held: Readonly<Record<string, Uint8Array>> = {
  '佐证材料/红.jpeg': red,
  '佐证材料/绿.png': green,
  '图.png': green,
  '假.png': new TextEncoder().encode('GIF'),
};
const read = async (path: string) => held[path] ?? null;
const fill = (body: string, more: Parameters<typeof fillBody>[2] = {}) => fillBody(input, body, { read, ...more });

const cell = (width: number, content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
const table = (rows: string, ...widths: number[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`;
const page =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/>';
const extents = (xml: string): [number, number][] =>
  Array.from(xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/g), ([, cx, cy]) => [
    Number(cx) / 635,
    Number(cy) / 635,
  ]);

const isRed = (r: number, g: number, b: number) => r > 200 && g < 60 && b < 60;
const isGreen = (r: number, g: number, b: number) => g > 200 && r < 60 && b < 60;

describe('pictures in a Word form', () => {
  test('one by its number: described, related, of a known type, in the line', async () => {
    const { value, diagnostics } = await fill(paragraph('图：{{图片 "3.1-03"}}（完）'));
    expect(diagnostics).toEqual([]);
    const body = partOf(value);
    expect(body.match(/<w:drawing>/g)).toHaveLength(1);
    expect(body).toContain('descr="红"');
    expect(textsOf(value)).toEqual(['图：（完）']);
    const [, relation] = /r:embed="([^"]+)"/.exec(body) ?? [];
    expect(partOf(value, 'word/_rels/document.xml.rels')).toContain(`Id="${relation}"`);
    expect(partOf(value, '[Content_Types].xml')).toContain('<Default Extension="jpg" ContentType="image/jpeg"/>');
    expect(outOfOrder(body)).toEqual([]);
  });

  test('a row for each photograph; each fits its cell, the same one is stored once', async () => {
    const rows = `<w:tr>${cell(2000, paragraph('{{#佐证表}}{{#是图片}}{{题名}}{{/是图片}}'))}${cell(4000, paragraph('{{#是图片}}{{图片 编号}}{{/是图片}}{{/佐证表}}'))}</w:tr>`;
    const { value, diagnostics } = await fill(table(rows, 2000, 4000) + paragraph('{{图片 "3.1-03"}}'), {
      section: page,
    });
    expect(diagnostics).toEqual([]);
    const sizes = extents(partOf(value));
    expect(sizes).toHaveLength(3);
    expect(sizes[0]?.[0]).toBeCloseTo(4000 - 216, 0);
    expect((sizes[0]?.[0] ?? 0) / (sizes[0]?.[1] ?? 1)).toBeCloseTo(2, 2);
    expect(sizes[2]?.[0]).toBeCloseTo(11906 - 1474 - 1588, 0);
    expect(await validate(value, 'docx', 'Office2013')).toEqual([]);
    expect(new Set(Array.from(partOf(value).matchAll(/<wp:docPr id="(\d+)"/g), (m) => m[1])).size).toBe(3);
    expect(partOf(value, 'word/_rels/document.xml.rels').match(/relationships\/image"/g)).toHaveLength(2);
  });

  test('as the manual says: photographs by their kind, a short closing tag', async () => {
    const rows = `<w:tr>${cell(2000, paragraph('{{#筛选 佐证表 类型="照片"}}{{题名}}'))}${cell(4000, paragraph('{{图片 编号}}{{/}}'))}</w:tr>`;
    const photos = { ...input, ledger: { pieces: input.ledger.pieces.slice(0, 2) } };
    const { value, diagnostics } = await fillBody(photos, table(rows, 2000, 4000), { read });
    expect(diagnostics).toEqual([]);
    expect(extents(partOf(value))).toHaveLength(2);
  });

  test.each([
    [
      'a box drawn for it limits its height',
      '<w:trPr><w:trHeight w:val="2000" w:hRule="atLeast"/></w:trPr>',
      '',
      3840,
      1920,
    ],
    ['a width asked for is kept', '', ' 宽=30', 1701, 850],
    ['but not beyond the cell', '', ' 宽=300', 5784, 2892],
  ])('%s', async (_, properties, option, width, height) => {
    const rows = `<w:tr>${properties}${cell(6000, paragraph(`{{图片 "3.1-03"${option}}}`))}</w:tr>`;
    const { value } = await fill(table(rows, 6000), { section: page });
    const [size] = extents(partOf(value));
    expect(size?.[0]).toBeCloseTo(width, -1);
    expect(size?.[1]).toBeCloseTo(height, -1);
  });

  test('a line of exact height grows; its other spacing and the order of properties stay', async () => {
    const properties =
      '<w:pPr><w:spacing w:before="120" w:line="560" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>';
    const { value } = await fill(
      paragraph('{{图片 "3.1-03"}}', properties) +
        paragraph('{{图片 "3.1-04"}}', '<w:pPr><w:jc w:val="left"/></w:pPr>'),
    );
    const body = partOf(value);
    expect(body).toContain(
      '<w:pPr><w:spacing w:before="120" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr>',
    );
    expect(body).toContain('<w:pPr><w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="left"/></w:pPr>');
    expect(outOfOrder(body)).toEqual([]);
  });

  test('the run around it keeps its looks', async () => {
    const run = '<w:r><w:rPr><w:b/></w:rPr><w:t>甲{{图片 "3.1-03"}}乙</w:t></w:r>';
    const { value } = await fill(`<w:p>${run}</w:p>`);
    expect(partOf(value).match(/<w:rPr><w:b\/><\/w:rPr>/g)).toHaveLength(3);
  });

  test('in a header: as a mark, related to the header', async () => {
    const { value, diagnostics } = await fill(paragraph('甲'), {
      header: paragraph('{{图片 "图.png"}}'),
      section: page,
    });
    expect(diagnostics).toEqual([]);
    expect(extents(partOf(value, 'word/header1.xml'))[0]?.[1]).toBeLessThan(1420);
    expect(partOf(value, 'word/_rels/header1.xml.rels')).toContain('relationships/image');
  });

  test.each([
    ['{{图片 "9.9-01"}}', '没有编号为“9.9-01”的佐证图片。'],
    ['{{图片 "3.1-05"}}', '没有佐证3.1-05的图片（表格.docx是docx，不是JPEG或PNG图片）。'],
    ['{{图片 "图片/无.png"}}', '“图片/无.png”不在工作区里，或打不开。'],
    ['{{图片 "假.png"}}', '“假.png”不是 PNG、JPEG 或 GIF 图片。'],
  ])('%s is told with its paragraph', async (field, why) => {
    const { value, diagnostics } = await fill(paragraph('标题') + paragraph(`照片${field}`));
    expect(diagnostics).toMatchObject([
      {
        code: 'form-picture',
        severity: 'error',
        message: `第2段的“${field}”：${why}`,
        at: { file, line: 2, quote: `照片${field}` },
      },
    ]);
    expect(textsOf(value)[1]).toMatch(/^照片【待补：.+】$/);
  });

  test('a place that holds no drawing is told', async () => {
    const shape = `<w:p><w:r><w:drawing><a:t xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">{{图片 "3.1-03"}}</a:t></w:drawing></w:r></w:p>`;
    const { diagnostics } = await fill(shape);
    expect(diagnostics.map(({ message }) => message)).toEqual(['“{{图片 "3.1-03"}}”：这里放不了图片。']);
  });

  test('the same form, facts and pictures give the same bytes', async () => {
    const body = paragraph('{{图片 "3.1-03"}}{{图片 "3.1-04"}}');
    expect((await fill(body)).value).toEqual((await fill(body)).value);
  });

  testWith(['soffice', 'pdftoppm'], 'are drawn by LibreOffice in their size and place', async () => {
    const exact = '<w:pPr><w:spacing w:line="560" w:lineRule="exact"/></w:pPr>';
    const rows = `<w:tr>${cell(2000, paragraph('{{#佐证表}}{{#是图片}}{{题名}}{{/是图片}}'))}${cell(4000, paragraph('{{#是图片}}{{图片 编号}}{{/是图片}}{{/佐证表}}', exact))}</w:tr>`;
    const { value } = await fill(table(rows, 2000, 4000), { section: page });
    const pdf = officePdf(value);
    const [reds] = colouredBoxes(pdf, isRed);
    expect(reds?.width).toBeCloseTo(66.7, 0);
    expect(reds?.height).toBeCloseTo(33.4, 0);
    const greens = colouredBoxes(pdf, isGreen).find(({ width }) => width > 0);
    expect((greens?.height ?? 0) / (greens?.width ?? 1)).toBeCloseTo(3, 1);
  });
});
