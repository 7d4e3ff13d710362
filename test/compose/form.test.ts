import PizZip from 'pizzip';
import { describe, expect, test } from 'vitest';
import { fillForm } from '../../src/compose/index.ts';
import { smallInput } from './facts.ts';

const input = await smallInput();
const file = '模板/申报表.docx';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
/** Word splits what a clerk types into runs wherever it likes. */
const paragraph = (text: string): string =>
  `<w:p>${(text.match(/.{1,3}/gsu) ?? []).map((t) => `<w:r><w:t xml:space="preserve">${escaped(t)}</w:t></w:r>`).join('')}</w:p>`;
const row = (...cells: string[]): string => `<w:tr>${cells.map((c) => `<w:tc>${paragraph(c)}</w:tc>`).join('')}</w:tr>`;

function form(body: string): Uint8Array {
  const zip = new PizZip();
  zip.file(
    '[Content_Types].xml',
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  zip.file(
    '_rels/.rels',
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  zip.file('word/document.xml', `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`);
  return zip.generate({ type: 'uint8array' });
}

const textsOf = (bytes: Uint8Array): string[] =>
  [...(new PizZip(bytes).file('word/document.xml')?.asText() ?? '').matchAll(/<w:p>.*?<\/w:p>/gs)].map(([p]) =>
    [...p.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((m) => m[1]).join(''),
  );
const fill = (body: string) => fillForm({ file, bytes: form(body) }, input);

describe("the province's own Word form", () => {
  test('fields, indicators and profile facts, also with the quotes Word makes', () => {
    const { value, diagnostics } = fill(
      [
        '申报单位：{{申报单位}}',
        '清扫率：{{指标14}}，{{对照 “14”}}',
        '面积：{{建成区面积}}；人口：{{基本 "常住人口"}}',
        '日期：{{日期 成文日期}}',
      ]
        .map(paragraph)
        .join(''),
    );
    expect(diagnostics).toEqual([]);
    expect(textsOf(value)).toEqual([
      '申报单位：平川市',
      '清扫率：86.55%，高于标准要求6.55个百分点',
      '面积：86.5平方公里；人口：约128万人',
      '日期：2024年6月30日',
    ]);
  });

  test('a table row repeats for each item; a nested list is joined', () => {
    const { value, diagnostics } = fill(
      `<w:tbl>${row('序号', '问题', '措施')}${row('{{#问题表}}{{编号}}', '{{语句}}', '{{分号列 对策 栏="语句"}}{{/问题表}}')}</w:tbl>`,
    );
    expect(diagnostics).toEqual([]);
    expect(textsOf(value)).toEqual([
      ...['序号', '问题', '措施'],
      ...['P1', '部分背街小巷保洁标准不高', '把背街小巷纳入统一保洁，实行一巷一长'],
      ...['P2', '老旧小区停车秩序较乱', '新增停车泊位1200个'],
    ]);
  });

  test('conditions and their opposite', () => {
    const { value, diagnostics } = fill(
      [
        '{{#荣誉}}{{名称}}；{{/荣誉}}',
        '{{^荣誉}}无{{/荣誉}}',
        '{{#等于 用途 "复审"}}复审{{/等于 用途 "复审"}}{{^等于 用途 "复审"}}创建{{/等于 用途 "复审"}}',
      ]
        .map(paragraph)
        .join(''),
    );
    expect(diagnostics).toEqual([]);
    expect(textsOf(value).filter(Boolean)).toEqual(['省级卫生城市；全国文明城市提名城市；', '创建']);
  });

  test('a missing fact is a gap and a diagnostic at its sheet', () => {
    const { value, diagnostics } = fill(paragraph('{{城区面积}}'));
    expect(textsOf(value)).toEqual(['【待补：城区面积】']);
    expect(diagnostics).toMatchObject([
      { code: 'fact-missing', at: { sheet: '基本情况' }, message: '《申报表》缺少城区面积。' },
    ]);
  });

  test.each([
    ['{{申报单為}}', 'form-unknown-name', '申报单位'],
    ['{{#问题表}}{{文宇}}{{/问题表}}', 'form-unknown-name', '文字'],
    ['{{#问题表}}甲', 'form-syntax', '{{/问题表}}'],
    ['甲{{申报单位', 'form-syntax', '}}'],
  ])('%s is told with its paragraph and how to mend it', (text, code, hint) => {
    const { diagnostics } = fill(paragraph('标题') + paragraph(text));
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code, at: { file, line: 2, quote: text } });
    expect(diagnostics[0]?.hint).toContain(hint);
  });

  test('values are data: angle brackets and tags in them stay as they are', () => {
    const problems = input.dossier.value.problems.map((p) => ({ ...p, text: '<w:b/> & {{申报单位}}' }));
    const changed = { ...input, dossier: { ...input.dossier, value: { ...input.dossier.value, problems } } };
    const { value } = fillForm({ file, bytes: form(paragraph('{{#问题表}}{{语句}} {{/问题表}}')) }, changed);
    expect(textsOf(value)[0]).toBe('&lt;w:b/&gt; &amp; {{申报单位}} &lt;w:b/&gt; &amp; {{申报单位}} ');
  });

  test('what is no Word file is said to be none', () => {
    const bytes = new TextEncoder().encode('not a zip');
    expect(fillForm({ file, bytes }, input)).toMatchObject({
      value: bytes,
      diagnostics: [{ code: 'form-unreadable' }],
    });
  });

  test('the same form and facts give the same bytes', () => {
    const body = paragraph('{{申报单位}}');
    expect(fill(body).value).toEqual(fill(body).value);
  });
});
