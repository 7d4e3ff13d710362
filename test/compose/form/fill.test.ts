import { describe, expect, test } from 'vitest';
import { smallInput } from '../facts.ts';
import { file, fillBody, paragraph, row, textsOf } from './make.ts';

const input = await smallInput();
const fill = (body: string) => fillBody(input, body);

describe("the province's own Word form", () => {
  test('fields, indicators and profile facts, also with the quotes Word makes', async () => {
    const { value, diagnostics } = await fill(
      [
        '申报单位：{{申报单位}}',
        '清扫率：{{指标14}}，{{对照 “14”}}',
        '面积：{{建成区面积}}；人口：{{基本 "常住人口"}}',
        '日期：{{日期 成文日期}}',
      ]
        .map((text) => paragraph(text))
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

  test('a table row repeats for each item; a nested list is joined', async () => {
    const { value, diagnostics } = await fill(
      `<w:tbl>${row('序号', '问题', '措施')}${row('{{#问题表}}{{编号}}', '{{语句}}', '{{分号列 对策 栏="语句"}}{{/问题表}}')}</w:tbl>`,
    );
    expect(diagnostics).toEqual([]);
    expect(textsOf(value)).toEqual([
      ...['序号', '问题', '措施'],
      ...['P1', '部分背街小巷保洁标准不高', '把背街小巷纳入统一保洁，实行一巷一长'],
      ...['P2', '老旧小区停车秩序较乱', '新增停车泊位1200个'],
    ]);
  });

  test('conditions and their opposite', async () => {
    const { value, diagnostics } = await fill(
      [
        '{{#荣誉}}{{名称}}；{{/荣誉}}',
        '{{^荣誉}}无{{/荣誉}}',
        '{{#等于 用途 "复审"}}复审{{/等于 用途 "复审"}}{{^等于 用途 "复审"}}创建{{/等于 用途 "复审"}}',
      ]
        .map((text) => paragraph(text))
        .join(''),
    );
    expect(diagnostics).toEqual([]);
    expect(textsOf(value).filter(Boolean)).toEqual(['省级卫生城市；全国文明城市提名城市；', '创建']);
  });

  test('a missing fact is a gap and a diagnostic at its sheet', async () => {
    const { value, diagnostics } = await fill(paragraph('{{城区面积}}'));
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
  ])('%s is told with its paragraph and how to mend it', async (text, code, hint) => {
    const { diagnostics } = await fill(paragraph('标题') + paragraph(text));
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code, at: { file, line: 2, quote: text } });
    expect(diagnostics[0]?.hint).toContain(hint);
  });

  test('values are data: angle brackets, tags and control characters in them do no harm', async () => {
    const text = '<w:b/> & {{申报单位}} \u0001\uE0000\uE001\uFFFF甲';
    const problems = input.dossier.value.problems.map((p) => ({ ...p, text }));
    const changed = { ...input, dossier: { ...input.dossier, value: { ...input.dossier.value, problems } } };
    const { value } = await fillBody(changed, paragraph('{{#问题表}}{{语句}} {{/问题表}}'));
    const once = '&lt;w:b/&gt; &amp; {{申报单位}} 0甲 ';
    expect(textsOf(value)[0]).toBe(once + once);
  });

  test('headers and footers are filled; what is wrong there is told by their names', async () => {
    const { value, diagnostics } = await fillBody(input, paragraph('{{申报单位}}'), {
      header: `${paragraph('密级')}${paragraph('编号：{{申报单伟}}')}`,
      footer: `${paragraph('{{年度}}年度')}${paragraph('{{#问题表}}')}`,
    });
    expect(diagnostics.map(({ message }) => message)).toEqual(['页脚第2段：“{{#问题表}}”没有收尾。']);
    expect(value).toEqual(new Uint8Array());
    const mended = await fillBody(input, paragraph('{{申报单位}}'), {
      header: `${paragraph('密级')}${paragraph('编号：{{申报单伟}}')}`,
      footer: paragraph('{{年度}}年度'),
    });
    expect(mended.diagnostics).toEqual([
      {
        code: 'form-unknown-name',
        severity: 'error',
        message: '首页页眉第2段的“{{申报单伟}}”：不认识“申报单伟”。',
        at: { file, line: 2, quote: '编号：{{申报单伟}}' },
        hint: '是否为“申报单位”？',
      },
    ]);
    expect(textsOf(mended.value, 'word/footer1.xml')).toEqual(['2023年度']);
    expect(textsOf(mended.value, 'word/header1.xml')).toEqual(['密级', '编号：{{申报单伟}}']);
  });

  test('several mistakes in several parts are all told', async () => {
    const { diagnostics } = await fillBody(input, paragraph('{{#问题表}}甲') + paragraph('乙{{申报单位'), {
      header: paragraph('{{#荣誉}}'),
    });
    expect(diagnostics.map(({ message }) => message).sort()).toEqual([
      '第1段：“{{#问题表}}”没有收尾。',
      '第2段：“{{申报单位”没有写 }}。',
      '首页页眉第1段：“{{#荣誉}}”没有收尾。',
    ]);
  });

  test('fields that stay as they are, are told: in notes, and between full-width braces', async () => {
    const { diagnostics } = await fillBody(input, paragraph('单位：｛｛申报单位｝｝'), {
      footnotes: paragraph('见{{政府}}文件'),
    });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '第1段的“｛｛申报单位｝｝”：花括号是全角的，没有填写。',
      '脚注第1段的“{{政府}}”：脚注里的字段不填写。',
    ]);
  });

  test('a word in plain text before it is not taken for the field', async () => {
    const { diagnostics } = await fillBody(input, paragraph('名称对照：名称') + paragraph('{{名称}}'));
    expect(diagnostics[0]).toMatchObject({ at: { line: 2 } });
  });

  test('paragraphs are counted as Word counts them, empty ones and those in text boxes too', async () => {
    const box = `<w:p><w:r><w:pict><w:txbxContent>${paragraph('框')}</w:txbxContent></w:pict></w:r></w:p>`;
    const { diagnostics } = await fillBody(input, `<w:p w:rsidR="00A"/>${box}${paragraph('{{为}}')}`);
    expect(diagnostics[0]).toMatchObject({ at: { line: 4, quote: '{{为}}' } });
  });

  test('a chart cannot stand in a form', async () => {
    const { diagnostics } = await fillBody(input, paragraph('{{图表 "22"}}'));
    expect(diagnostics.map(({ message }) => message)).toEqual(['第1段的“{{图表 "22"}}”：图表放不进 Word 表样。']);
  });

  test('the same form and facts give the same bytes', async () => {
    const body = paragraph('{{申报单位}}');
    expect((await fill(body)).value).toEqual((await fill(body)).value);
  });
});
