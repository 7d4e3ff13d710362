import type { CellValue } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readRows } from './book.ts';

const head = ['id', '名称', '单位', '目标', '2023年分子', '2023年分母', '2023年数值', '佐证编号'];
const row = (id: string, value: CellValue, terms: readonly CellValue[] = [null, null]): CellValue[] => [
  id,
  '',
  '',
  '',
  ...terms,
  value,
  '',
];

/** The figure read from one cell of 指标数据, and what was said of it. */
async function figure(id: string, value: CellValue, format?: string) {
  const { facts, said, diagnostics } = await readRows('指标数据', [head, row(id, value)], (sheet) => {
    if (format !== undefined) sheet.getCell('G2').numFmt = format;
  });
  return { value: facts.indicators[0]?.years[0]?.value ?? null, said, diagnostics };
}

describe('figures as Excel keeps them', () => {
  it.each<[string, string, CellValue, string | undefined, number | string]>([
    ['0.953 shown as 95.3%', '14', 0.953, '0.0%', 95.3],
    ['0.953 shown as 95%', '14', 0.953, '0%', 95.3],
    ['95.3 as a plain number', '14', 95.3, undefined, 95.3],
    ['1 shown as 100.00%', '14', 1, '0.00%', 100],
    ['a percent sign that is only text', '14', 95.3, '0.0"%"', 95.3],
    ['text', '14', '95.3', undefined, 95.3],
    ['text with its unit', '14', '95.3%', undefined, 95.3],
    ['full-width text', '14', '９５．３％', undefined, 95.3],
    ['thousands', '12', '1,234', undefined, 1234],
    ['rich text', '14', { richText: [{ text: '95' }, { text: '.3' }] }, undefined, 95.3],
    ['a formula with its result', '14', { formula: '1+1', result: 95.3 }, undefined, 95.3],
    ['a formula shown in percent', '14', { formula: 'A1', result: 0.953 }, '0.0%', 95.3],
    ['a link', '14', { text: '95.3', hyperlink: 'http://a.b' }, undefined, 95.3],
    ['a unit without its per whom', '49', '6.6张', undefined, 6.6],
    ['a word of the standard', '10', '有', undefined, '有'],
    ['a level with its noun', '55', 'c级', undefined, 'C'],
  ])('%s', async (_, id, value, format, expected) => {
    expect(await figure(id, value, format)).toEqual({ value: expected, said: [], diagnostics: [] });
  });

  it.each<[string, string, CellValue, string | undefined, string, number | string | null]>([
    ['an error value', '14', { error: '#N/A' }, undefined, 'error cell-error-value G2', null],
    [
      'a formula that ended in an error',
      '14',
      { formula: 'A1/0', result: { error: '#DIV/0!' } },
      undefined,
      'error cell-error-value G2',
      null,
    ],
    ['a formula without a result', '14', { formula: 'E2/F2*100' }, undefined, 'error formula-not-calculated G2', null],
    ['a qualifier', '14', '约95%', undefined, 'warning number-qualified G2', 95],
    ['another scale', '14', '950‰', undefined, 'warning unit-in-cell-converted G2', 95],
  ])('says %s, with its cell', async (_, id, value, format, said, read) => {
    const result = await figure(id, value, format);
    expect(result.said).toEqual([said]);
    expect(result.value).toBe(read);
    expect(result.diagnostics[0]?.hint).toMatch(/。$/);
  });

  it.each<[string, CellValue]>([
    ['14', '达标'],
    ['14', '≥90%'],
    ['12', '16平方米'],
    ['10', '已出台'],
  ])('leaves what is no figure to the checks, as typed: %s %s', async (id, value) => {
    expect(await figure(id, value)).toEqual({ value, said: [], diagnostics: [] });
  });

  it('takes terms only as numbers, and converts 万', async () => {
    const { facts, said } = await readRows('指标数据', [head, row('14', null, ['12.5万人', '二十万'])]);
    expect(facts.indicators[0]?.years).toEqual([{ year: 2023, numerator: 125000, denominator: null, value: null }]);
    expect(said).toEqual(['warning unit-in-cell-converted E2', 'error number-expected F2']);
  });

  it('keeps the row and its empty cells addressable', async () => {
    const { facts, at, said } = await readRows('指标数据', [head, row('14', null)]);
    expect([facts.indicators.length, said]).toEqual([1, []]);
    expect(at('indicators', 0, 'years', 2023, 'value').cell).toBe('G2');
    expect(at('indicators', 0, 'years', 2023).cell).toBe('G2');
    expect(at('indicators', 0, 'evidence', 0).cell).toBe('H2');
    expect(at('indicators', 7)).toMatchObject({ sheet: '指标数据' });
  });
});

describe('profile figures', () => {
  const heads = ['id', '名称', '数值', '单位', '约数词'];
  it('takes unit and qualifier from the cell where the columns are empty', async () => {
    const { facts, said } = await readRows('基本情况', [
      heads,
      ['waste', '垃圾', '约600余吨', '', ''],
      ['population', '', '1234人', '', ''],
      ['location', '', '2023', '', ''],
    ]);
    expect(facts.profile.map((f) => [f.value, f.unit, f.qualifier])).toEqual([
      [600, '吨', '约'],
      [0.1234, '人', ''],
      ['2023', '', ''],
    ]);
    expect(said).toEqual(['warning qualifier-doubled C2', 'warning unit-in-cell-converted C3']);
  });
});

describe('days', () => {
  const heads = ['编号', '阶段', '开始日期', '结束日期', '主要任务'];
  it.each<[string, CellValue, string | undefined]>([
    ['a day cell', new Date('2023-07-01T00:00:00Z'), 'yyyy-mm-dd'],
    ['a day cell in Chinese', new Date('2023-07-01T00:00:00Z'), 'yyyy"年"m"月"d"日"'],
    ['a serial number', 45108, undefined],
    ['a number of eight digits', 20230701, undefined],
    ['text', '2023年7月1日', undefined],
    ['a formula', { formula: 'TODAY()', result: new Date('2023-07-01T00:00:00Z') }, undefined],
  ])('reads %s', async (_, value, format) => {
    const { facts, said } = await readRows(
      '实施步骤',
      [heads, ['S1', '动员', '2023-01-01', value, '开会']],
      (sheet) => {
        if (format !== undefined) sheet.getCell('D2').numFmt = format;
      },
    );
    expect(said).toEqual([]);
    expect(facts.stages[0]?.end).toBe('2023-07-01');
  });

  it('says what is none, and that the row went with it', async () => {
    const { facts, said, diagnostics } = await readRows('实施步骤', [
      heads,
      ['S1', '动员', '2023-01-01', '2023年6月', '开会'],
    ]);
    expect(facts.stages).toEqual([]);
    expect(said).toEqual(['error day-expected D2']);
    expect(diagnostics[0]).toMatchObject({
      at: { quote: '2023年6月' },
      message: '“结束日期”要填日期，读到“2023年6月”，没有写到哪一日，这一行没有读取',
    });
  });
});

describe('codes', () => {
  const heads = ['编号', '条款', '问题'];
  it('takes back the id that Excel made a day of', async () => {
    const { facts, said } = await readRows('指标数据', [
      head,
      [new Date('2024-09-01T00:00:00Z'), '', '', '', null, null, 96],
    ]);
    expect(facts.indicators.map((r) => r.id)).toEqual(['9-1']);
    expect(said).toEqual(['warning code-turned-day A2']);
  });

  it('warns where a zero may have been lost, and not where it is shown', async () => {
    const rows = [heads, ['P1', 3.1, '甲'], ['P2', 3.1, '乙'], ['P3', 3.2, '丙'], ['P4', '3.10 窨井管理', '丁']];
    const { facts, said } = await readRows('存在问题', rows, (sheet) => {
      sheet.getCell('B3').numFmt = '0.00';
    });
    expect(facts.problems.map((p) => p.clause)).toEqual(['3.1', '3.10', '3.2', '3.10']);
    expect(said).toEqual(['warning code-lost-zero B2']);
  });

  it('reads ids typed as numbers', async () => {
    const { facts, said } = await readRows('指标数据', [head, [14, '', '', '', null, null, 81]]);
    expect([facts.indicators[0]?.id, said]).toEqual(['14', []]);
  });
});

it('names a row that no rule of a single column explains', async () => {
  const { facts, said } = await readRows('佐证登记', [
    ['文件', '条款'],
    ['佐证材料/', '3.1'],
    ['\u200b', '\ufeff'],
  ]);
  expect([facts.registry, said]).toEqual([[], ['error row-unusable A2']]);
});

describe('choices, flags and pages', () => {
  it('names the word most likely meant', async () => {
    const { facts, said, diagnostics } = await readRows('问题整改', [
      ['编号', '问题', '状态'],
      ['Z1', '占道', '已消号'],
    ]);
    expect([facts.rectifications, said]).toEqual([[], ['error choice-unknown C2']]);
    expect(diagnostics[0]?.hint).toContain('已销号');
  });

  it('takes the names the registers give a level, and asks which where one means two', async () => {
    const { facts, said, diagnostics } = await readRows('区划名单', [
      ['名称', '级别'],
      ['河东街道', '街道办事处'],
      ['苗岭乡', '民族乡'],
      ['云溪市', '县级市'],
    ]);
    expect(facts.divisions.map(({ level }) => level)).toEqual(['街道', '乡']);
    expect(said).toEqual(['error choice-unknown B4']);
    expect(diagnostics[0]?.hint).toBe('申报单位自己是县级市的填“市”，所辖的县级市填“县”。');
  });

  it('reads √ and true, and says what is neither', async () => {
    const rows = [
      ['名称', '级别', '建成区'],
      ['甲', '街道', '√'],
      ['乙', '街道', true],
      ['丙', '街道', '部分'],
    ];
    const { facts, said } = await readRows('区划名单', rows);
    expect(facts.divisions.map((d) => d.builtUp)).toEqual([true, true, false]);
    expect(said).toEqual(['error yes-no-expected C4']);
  });

  it('reads pages in every form, and paths from any root', async () => {
    const rows = [
      ['文件', '条款', '页码'],
      ['a.pdf', '3.1', '第3—7页'],
      ['佐证材料\\3.1 x\\b.pdf', '3.1', 5],
      ['C:\\创卫\\佐证材料\\c.pdf', '3.1', new Date('2024-03-07T00:00:00Z')],
      ['./d.pdf', '3.1、3.2 绿化', '第3页起'],
    ];
    const { facts, said } = await readRows('佐证登记', rows);
    expect(facts.registry.map((e) => [e.file, e.pages, e.clauses.join()])).toEqual([
      ['a.pdf', '3-7', '3.1'],
      ['3.1 x/b.pdf', '5', '3.1'],
      ['c.pdf', '3-7', '3.1'],
      ['d.pdf', '', '3.1,3.2'],
    ]);
    expect(said).toEqual(['warning code-turned-day C4', 'error pages-expected C5']);
  });

  it('say a mobile number of ten digits, and keep it', async () => {
    const rows = [
      ['组别', '角色', '姓名', '手机'],
      ['办公室', '主任', '王强', '1380000123'],
      ['办公室', '成员', '李明', '138 0000 1234'],
    ];
    const { facts, said } = await readRows('组织机构', rows);
    expect(facts.organisation.map(({ mobile }) => mobile)).toEqual(['1380000123', '138 0000 1234']);
    expect(said).toEqual(['warning mobile-digits D2']);
  });
});
