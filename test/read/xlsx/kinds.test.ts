import { describe, expect, it } from 'vitest';
import { rowsOf, type Written, zipped } from '../../workbook/parts.ts';
import { read } from './book.ts';

const styles =
  '<numFmts count="4"><numFmt numFmtId="179" formatCode="0.0\\万"/><numFmt numFmtId="176" formatCode="0.0&quot;万人&quot;"/><numFmt numFmtId="177" formatCode="0!.0,&quot;万&quot;"/><numFmt numFmtId="178" formatCode="0.00%"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  `<cellXfs>${[0, 14, 57, 176, 177, 178, 31, 179].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
const styled = { general: 0, day: 1, month: 2, people: 3, tenThousands: 4, percent: 5, longDay: 6, bareScale: 7 };
const cell = (value: number, style: keyof typeof styled): string => `<c s="${styled[style]}"><v>${value}</v></c>`;

/** What one cell of 荣誉 reads as under a column of words, and what was said. */
async function word(written: string, more: Partial<Written> = {}) {
  const rows = rowsOf(['名称', '授予单位'], ['甲', written]);
  const { facts, said, diagnostics } = await read(zipped({ styles, rows, ...more }));
  return { value: facts.honours[0]?.issuer, said, message: diagnostics[0]?.message };
}

describe('a cell, however it is written', () => {
  it.each<[string, string, string]>([
    ['a text of its own', '<c t="str"><v>省爱卫会</v></c>', '省爱卫会'],
    ['an escaped sign', '<c t="str"><v>省_x000D_\n爱卫会</v></c>', '省\n爱卫会'],
    ['what only looks like one', '<c t="inlineStr"><is><t>a_x005F_x0041_b</t></is></c>', 'a_x0041_b'],
    [
      'no signs that nothing can show',
      '<c t="inlineStr"><is><t>省_x0000_爱_xD800_卫&#0;会&#xDFFF;_x0007_</t></is></c>',
      '省爱卫会',
    ],
    ['a rare character', '<c t="str"><v>&#x20BB7;𤆵_xD842__xDFB7_</v></c>', '𠮷𤆵𠮷'],
    ['entities, once', '<c t="str"><v>A&amp;lt;B &#20013;&#x56FD;</v></c>', 'A&lt;B 中国'],
    ['blanks that are kept', '<c t="inlineStr"><is><t xml:space="preserve"> 省 爱卫会 </t></is></c>', '省 爱卫会'],
    ['digits marked as text', '<c t="str"><v>\'0954-2023</v></c>', '0954-2023'],
    ['an apostrophe of its own', '<c t="str"><v>\'98抗洪\'</v></c>', "'98抗洪'"],
    ['a flag', '<c t="b"><v>1</v></c>', '是'],
    ['a flag in a word', '<c t="b"><v>false</v></c>', '否'],
    ['a number', '<c><v>14</v></c>', '14'],
    ['a number in powers of ten', '<c t="n"><v>1.4E1</v></c>', '14'],
    ['a word that claims to be a number', '<c><v>省</v></c>', '省'],
    ['a day of ISO 8601', '<c t="d"><v>2023-07-01T00:00:00.000</v></c>', '2023年7月1日'],
    ['a month of ISO 8601', `<c t="d" s="${styled.month}"><v>2023-07-01</v></c>`, '2023年7月'],
    ['a time of ISO 8601', '<c t="d"><v>T12:30:00</v></c>', 'T12:30:00'],
    ['a day', cell(45108, 'day'), '2023年7月1日'],
    ['a day as Chinese Excel shows it', cell(45108, 'longDay'), '2023年7月1日'],
    ['a month', cell(45108, 'month'), '2023年7月'],
    ['a percentage', cell(0.9321, 'percent'), '93.21%'],
    ['a number with its unit', cell(12.5, 'people'), '12.5万人'],
    ['a formula with its result', '<c t="str"><f>A1</f><v>省爱卫会</v></c>', '省爱卫会'],
    ['a formula that came to nothing', '<c t="str"><f>IF(A1="","",A1)</f><v></v></c>', ''],
    ['nothing', '<c t="str"/>', ''],
    ['no text of the table', '<c t="s"><v></v></c>', ''],
    ['nothing, styled', `<c s="${styled.day}"><v/></c>`, ''],
    ['an array formula', '<c t="str"><f t="array" ref="B2">A1:A2</f><v>甲</v></c>', '甲'],
    ['what later editions add', '<c t="str" cm="1"><v>甲</v><extLst><ext><x:v>乙</x:v></ext></extLst></c>', '甲'],
  ])('reads %s', async (_, written, value) => {
    expect(await word(written)).toMatchObject({ value, said: [] });
  });

  it.each<[string, string, string, RegExp]>([
    ['a formula without a result', '<c><f>A1+1</f></c>', 'formula-not-calculated', /=A1\+1/],
    ['one with an empty result that is no text', '<c><f>A1+1</f><v></v></c>', 'formula-not-calculated', /=A1\+1/],
    ['a shared one', '<c><f t="shared" si="0" ref="B2:B3">A1*2</f></c>', 'formula-not-calculated', /=A1\*2/],
    ['an error', '<c t="e"><v>#N/A</v></c>', 'cell-error-value', /#N\/A/],
    ['the error of a formula under a day', '<c t="e" s="1"><f>1/0</f><v>#DIV/0!</v></c>', 'cell-error-value', /#DIV/],
    [
      'a picture of WPS',
      '<c t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>',
      'cell-error-value',
      /图片/,
    ],
  ])('says %s', async (_, written, code, why) => {
    const { value, said, message } = await word(written);
    expect([value, said]).toEqual(['', [`error ${code} B2`]]);
    expect(message).toMatch(why);
  });

  it('trusts no result of a workbook that asks to be worked out first', async () => {
    const settings = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';
    expect(await word('<c><f>1+1</f><v>0</v></c>', { settings })).toMatchObject({
      value: '',
      said: ['error formula-not-calculated B2'],
    });
    expect(await word('<c><v>2</v></c>', { settings })).toMatchObject({ value: '2', said: [] });
  });

  it('reads no styles as plain', async () => {
    const rows = rowsOf(['名称', '授予单位'], ['甲', cell(45108, 'day')]);
    expect((await read(zipped({ rows }))).facts.honours[0]?.issuer).toBe('45108');
  });
});

describe('a formula shared down a column', () => {
  it('says the formula of the first where the others have no result', async () => {
    const rows = rowsOf(
      ['名称', '授予单位'],
      ['甲', '<c><f t="shared" ref="B2:B3" si="0">A1*2</f><v>4</v></c>'],
      ['乙', '<c><f t="shared" si="0"/></c>'],
      ['丙', '<c><f t="shared" si="0"/><v>8</v></c>'],
    );
    const { facts, diagnostics } = await read(zipped({ rows }));
    expect(facts.honours.map(({ issuer }) => issuer)).toEqual(['4', '', '8']);
    expect(diagnostics.map(({ at, message }) => [at.cell, message.includes('=A1*2')])).toEqual([['B3', true]]);
  });
});

describe('days', () => {
  const stages = (start: string, more: Partial<Written> = {}) =>
    read(
      zipped({
        name: '实施步骤',
        styles,
        rows: rowsOf(['编号', '阶段', '开始日期', '结束日期', '主要任务'], ['S1', '动员', start, '2024-01-01', '开会']),
        ...more,
      }),
    );

  it('of 1904 are the same days, shown as such or not', async () => {
    const settings = '<workbookPr date1904="1"/>';
    for (const style of ['day', 'general'] as const)
      expect((await stages(cell(43646, style), { settings })).facts.stages[0]?.start).toBe('2023-07-01');
  });

  it('are none where only a month is shown: whoever typed it gave no day', async () => {
    const { said, diagnostics } = await stages(cell(45108, 'month'));
    expect(said).toEqual(['error day-expected C2']);
    expect(diagnostics[0]?.message).toContain('没有写到哪一日');
  });
});

describe('figures under a format of their own', () => {
  const figure = async (written: string, unit: string) => {
    const rows = rowsOf(['id', '名称', '数值', '单位'], ['population', '', written, unit]);
    const { facts, said } = await read(zipped({ name: '基本情况', styles, rows }));
    return [facts.profile[0]?.value, ...said];
  };
  const converted = 'warning unit-in-cell-converted C2';
  it.each<[string, number, keyof typeof styled, string, (string | number)[]]>([
    ['12.5万人, asked in 人', 12.5, 'people', '人', [125000, converted]],
    ['12.5万人, asked in 万人', 12.5, 'people', '万人', [12.5]],
    ['12.5万, asked in 人', 12.5, 'bareScale', '人', [125000, converted]],
    ['12.5万, asked in 万人', 12.5, 'bareScale', '万人', [12.5]],
    ['125000 made to look like 12.5万, asked in 人', 125000, 'tenThousands', '人', [125000]],
    ['125000 made to look like 12.5万, asked in 万人', 125000, 'tenThousands', '万人', [12.5, converted]],
    ['125000', 125000, 'general', '人', [125000]],
    ['12.5万人, asked in 公里', 12.5, 'people', '公里', [12.5]],
  ])('%s', async (_, number, style, unit, expected) => {
    expect(await figure(cell(number, style), unit)).toEqual(expected);
  });
});

it('a number that is a link counts, and so does a formula', async () => {
  const rows = rowsOf(['id', '2023年数值', '2022年数值'], ['14', '<c><v>95.3</v></c>', '<c><f>1+1</f><v>94</v></c>']);
  const after = '<hyperlinks><hyperlink ref="B2" r:id="x"/><hyperlink ref="C2" r:id="x"/></hyperlinks>';
  const link =
    '<Relationships><Relationship Id="x" Type="x/hyperlink" Target="a.pdf" TargetMode="External"/></Relationships>';
  const parts = { 'xl/worksheets/_rels/sheet1.xml.rels': link };
  const { facts } = await read(zipped({ name: '指标数据', rows, after, parts }));
  expect(facts.indicators[0]?.years.map(({ year, value }) => [year, value])).toEqual([
    [2022, 94],
    [2023, 95.3],
  ]);
});

it('what lies beneath a merge is not seen', async () => {
  const rows = rowsOf(['名称', '授予单位'], ['甲', '省'], ['乙', '藏着的']);
  const { facts, said } = await read(zipped({ rows, after: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>' }));
  expect(facts.honours.map(({ issuer }) => issuer)).toEqual(['省', '']);
  expect(said).toEqual(['warning cells-merged B2']);
});

it('columns without width and rows without height are hidden', async () => {
  const rows = rowsOf(['名称', '授予单位'], ['甲', '省']).replace('<row r="2"', '<row ht="0" r="2"');
  const sheet = `<worksheet><cols><col min="2" max="9" width="0"/></cols><sheetData>${rows}</sheetData></worksheet>`;
  const { diagnostics } = await read(zipped({ rows, parts: { 'xl/worksheets/sheet1.xml': sheet } }));
  expect(diagnostics.map(({ message }) => message)).toEqual(['“荣誉”有隐藏的内容（第2行，列“授予单位”），照常读取']);
});
