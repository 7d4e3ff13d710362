import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { read, readRows } from './book.ts';

const problems = ['编号', '条款', '问题', '来源'];

describe('headers', () => {
  it('are found below a title and a note, with columns in any order', async () => {
    const { facts, at, said } = await readRows('存在问题', [
      ['平川市存在问题清单'],
      [],
      ['填表单位：爱卫办'],
      ['问 题', '条款\n号', '来源', ' 编号：'],
      ['设施不足', '3.1', '自查', 'P1'],
    ]);
    expect(said).toEqual([]);
    expect(facts.problems).toEqual([{ id: 'P1', clause: '3.1', text: '设施不足', department: '', source: '自查' }]);
    expect(at('problems', 0, 'id').cell).toBe('D5');
  });

  it('name unknown, missing and repeated columns', async () => {
    const unknown = await readRows('存在问题', [
      [...problems, '责任单们', '', '预算'],
      ['P1', '3.1', '甲', '', '某局', '', 5],
    ]);
    expect(unknown.said).toEqual(['warning column-unknown E1', 'warning column-unknown G1']);
    expect(unknown.diagnostics[0]).toMatchObject({
      at: { quote: '责任单们' },
      hint: expect.stringContaining('责任单位'),
    });
    expect(unknown.facts.problems.length).toBe(1);
    const missing = await readRows('存在问题', [
      ['编号', '条款', '来源'],
      ['P1', '3.1', '甲'],
    ]);
    expect(missing.said).toEqual(['error column-missing 存在问题']);
    expect(missing.diagnostics[0]?.message).toContain('“问题”');
    const twice = await readRows('存在问题', [
      [...problems, '问题描述'],
      ['P1', '3.1', '甲', '', '乙'],
    ]);
    expect(twice.said).toEqual(['error column-twice E1']);
    expect(twice.diagnostics[0]?.related?.[0]?.at.cell).toBe('C1');
    expect(twice.facts.problems[0]?.text).toBe('甲');
  });

  it('may have two rows, the year merged over its three terms', async () => {
    const { facts, said } = await readRows(
      '指标数据',
      [
        ['id', '名称', '2022年', '', '', '2023年', '', ''],
        ['', '', '分子', '分母', '数值', '分子', '分母', '数值'],
        ['14', 'x', 1, 2, 50, 3, 4, 75],
      ],
      (sheet) => {
        sheet.mergeCells('C1:E1');
        sheet.mergeCells('F1:H1');
        sheet.mergeCells('A1:A2');
        sheet.mergeCells('B1:B2');
      },
    );
    expect(said).toEqual([]);
    expect(facts.indicators[0]?.years).toEqual([
      { year: 2022, numerator: 1, denominator: 2, value: 50 },
      { year: 2023, numerator: 3, denominator: 4, value: 75 },
    ]);
  });

  it('are missed by name', async () => {
    const { said, facts } = await readRows('存在问题', [['P1', '3.1', '甲']]);
    expect([said, facts.problems]).toEqual([['error sheet-without-header 存在问题'], []]);
  });
});

describe('sheets', () => {
  it.each(['2.存在问题', '存在问题表', '附件3 存在问题（汇总）', '存在问提'])(
    '%s is read, with a note',
    async (name) => {
      const { facts, said } = await readRows(name, [problems, ['P1', '3.1', '甲']]);
      expect(said).toEqual([`note sheet-renamed ${name}`]);
      expect(facts.problems.length).toBe(1);
    },
  );

  it('of an unknown name that are hidden say so, or nobody finds them', async () => {
    const { diagnostics } = await readRows('备份', [problems], (sheet) => {
      sheet.state = 'hidden';
    });
    expect(diagnostics.map(({ message }) => message)).toEqual(['隐藏的工作表“备份”不是约定的名字，没有读取']);
  });

  it('of an unknown name are not read, and said when they hold anything', async () => {
    const { said } = await readRows('Sheet1', [problems, ['P1', '3.1', '甲']]);
    expect(said).toEqual(['warning sheet-unknown Sheet1']);
    expect((await readRows('Sheet1', [])).said).toEqual([]);
  });

  it('hidden in whole or part are read, with one note', async () => {
    const { facts, diagnostics } = await readRows(
      '存在问题',
      [problems, ['P1', '3.1', '甲'], ['P2', '3.1', '乙'], ['P3', '3.1', '丙'], ['P4', '3.1', '丁']],
      (sheet) => {
        sheet.state = 'hidden';
        sheet.getColumn(4).hidden = true;
        for (const row of [3, 4]) sheet.getRow(row).hidden = true;
      },
    );
    expect(facts.problems.length).toBe(4);
    expect(diagnostics.map((d) => `${d.code} ${d.message}`)).toEqual([
      'sheet-hidden “存在问题”有隐藏的内容（整张表，第3—4行，列“来源”），照常读取',
    ]);
  });
});

describe('rows', () => {
  it('that are empty are passed over; headings, totals and examples are no facts', async () => {
    const { facts, said } = await readRows(
      '区划名单',
      [
        ['名称', '级别', '上级', '人口'],
        ['示例', '街道', '城东区', 52000],
        ['一、城东区'],
        ['人民路街道', '街道', '城东区', 1],
        ['', '  ', null],
        ['合 计', '', '', 1],
        ['汇总', '', '', 1],
      ],
      (sheet) => sheet.mergeCells('A3:D3'),
    );
    expect(facts.divisions.map((d) => d.name)).toEqual(['人民路街道']);
    expect(said).toEqual(['note row-heading A3', 'note row-total A6', 'note row-total A7']);
  });

  it('still marked as example but filled in are said', async () => {
    const { facts, said } = await readRows('存在问题', [problems, ['示例', '3.1', '我们自己的问题']]);
    expect([facts.problems, said]).toEqual([[], ['error row-example-filled A2']]);
  });

  it('that lack what is required are named, and only they are lost', async () => {
    const { facts, said, diagnostics } = await readRows('存在问题', [
      problems,
      ['P1', '3.1', ''],
      ['P2', '', '乙'],
      ['P3', '3.1', '丙'],
    ]);
    expect(facts.problems.map((p) => p.id)).toEqual(['P3']);
    expect(said).toEqual(['error required-empty C2', 'error required-empty B3']);
    expect(diagnostics[0]?.message).toContain('“问题”');
  });

  it('of the same number that differ are said with both places', async () => {
    const { facts, said, diagnostics } = await readRows('存在问题', [
      problems,
      ['P1', '3.1', '甲'],
      ['P1', '3.1', '甲'],
      ['P1', '3.1', '乙'],
    ]);
    expect(facts.problems.length).toBe(1);
    expect(said).toEqual(['error row-twice A4']);
    expect(diagnostics[0]?.related?.[0]?.at.cell).toBe('A2');
  });
});

describe('merged cells', () => {
  it('downwards in a group column hold for every row', async () => {
    const { facts, said } = await readRows(
      '组织机构',
      [
        ['组别', '角色', '姓名'],
        ['综合组', '组长', '张三'],
        ['', '成员', '李四'],
        ['', '', '王五'],
        ['', '', ''],
      ],
      (sheet) => {
        sheet.mergeCells('A2:A5');
        sheet.mergeCells('B3:B4');
      },
    );
    expect(said).toEqual([]);
    expect(facts.organisation.map((m) => [m.group, m.role, m.name].join())).toEqual([
      '综合组,组长,张三',
      '综合组,成员,李四',
      '综合组,成员,王五',
    ]);
  });

  it('elsewhere count once, and are said', async () => {
    const rows = [
      ['编号', '条款', '任务', '牵头单位'],
      ['R1', '3.1', '甲', '某局'],
      ['R2', '3.1', '乙', ''],
      ['R3', '3.1', '丙', '另局'],
    ];
    const optional = await readRows('责任分解', rows, (sheet) => sheet.mergeCells('D2:D3'));
    expect(optional.said).toEqual(['warning cells-merged D2']);
    expect(optional.facts.responsibilities.map((r) => r.lead)).toEqual(['某局', '', '另局']);
    const required = await readRows('责任分解', rows, (sheet) => sheet.mergeCells('C2:C3'));
    expect(required.said).toEqual(['error cells-merged C2']);
    expect(required.diagnostics[0]?.message).toContain('第3行');
    expect(required.facts.responsibilities.map((r) => r.id)).toEqual(['R1', 'R3']);
  });
});

it('reads several sheets of one workbook, and two of one kind', async () => {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('存在问题').addRows([problems, ['P1', '3.1', '甲']]);
  workbook.addWorksheet('存在问题 (2)').addRows([problems, ['P2', '3.1', '乙']]);
  workbook.addWorksheet('荣誉').addRows([
    ['名称', '授予时间'],
    ['称号', new Date('2021-12-01T00:00:00Z')],
  ]);
  const { facts, said } = await read(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(said).toEqual([]);
  expect(facts.problems.map((p) => p.id)).toEqual(['P1', 'P2']);
  expect(facts.honours[0]?.date).toBe('2021年12月1日');
});
