import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readDossier, sheets, writeSettings, writeWorkbook } from '../../src/read/index.ts';
import { yearTerms } from '../../src/read/sheets/figures.ts';
import { memoryWorkspace } from '../memory-workspace.ts';
import { dossier, pack } from './fixture.ts';
import { bookOf } from './xlsx/book.ts';

const settings = writeSettings(dossier.settings);

async function read(files: Record<string, Uint8Array | string>) {
  const workspace = memoryWorkspace({ 'dossier.yaml': settings, ...files }, '2024-07-01');
  const { value, diagnostics } = await readDossier(workspace, pack);
  const said = diagnostics.map((d) =>
    `${d.code} ${d.at.file.replace('数据/', '')} ${d.at.cell ?? d.at.line ?? ''}`.trim(),
  );
  return { dossier: value.value, at: value.at, diagnostics, said };
}

describe('the files there are', () => {
  it('says once that there is no workbook, and which is a copy of another; the copy gives way', async () => {
    expect((await read({})).said).toEqual(['facts-missing 数据']);
    const row = (value: string) => stringify([{ 编号: 'M1', 条款: '3.1', 内容: value, 责任单位: '市城管局' }]);
    const both = await read({ '数据/工作举措 - 副本.yaml': row('旧'), '数据/工作举措.yaml': row('新') });
    expect(both.said).toContain('workbook-copy 工作举措 - 副本.yaml');
    expect(both.dossier.measures.map(({ text }) => text)).toEqual(['新']);
  });

  it('takes a piece of evidence of which only the month is known', async () => {
    const rows = stringify([{ 文件: 'a.pdf', 条款: ['3.1'], 日期: '2025年12月' }]);
    const { dossier: facts, diagnostics } = await read({ '数据/佐证登记.yaml': rows });
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['day-expected', 'note']]);
    expect(facts.registry[0]).toMatchObject({ date: null, month: '2025-12' });
  });
});

/** The fixture as a clerk would type it into YAML, one file a sheet, in the titles of the README. */
function asYaml(): Record<string, string> {
  return Object.fromEntries(
    sheets.map((sheet) => {
      const rows = dossier[sheet.key].map((row) => {
        const fields = row as Readonly<Record<string, unknown>>;
        const cells = sheet.columns.map((column) => [column.title, fields[column.key]]);
        const years = sheet.key === 'indicators' ? [['年度', yearsOf(fields)]] : [];
        return Object.fromEntries(
          [...cells, ...years].filter(([, value]) => value !== undefined && value !== null && value !== ''),
        );
      });
      return [`数据/${sheet.name}.yaml`, stringify(rows)];
    }),
  );
}

const yearsOf = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    (fields.years as (typeof dossier.indicators)[number]['years']).map((figures) => [
      figures.year,
      Object.fromEntries(yearTerms.flatMap(({ key, title }) => (figures[key] === null ? [] : [[title, figures[key]]]))),
    ]),
  );

describe('readDossier', () => {
  it('reads a workbook and the settings as one dossier', async () => {
    const bytes = await writeWorkbook(pack, { year: 2023, dossier });
    const result = await read({ '数据/申报数据.xlsx': bytes, '数据/~$申报数据.xlsx': 'lock', '数据/Thumbs.db': 'x' });
    expect(result.said).toEqual([]);
    expect(result.dossier).toEqual(dossier);
    expect(result.at('settings', 'year')).toMatchObject({ file: 'dossier.yaml', line: 13 });
    expect(result.at('problems', 0, 'text')).toEqual({ file: '数据/申报数据.xlsx', sheet: '存在问题', cell: 'C2' });
  });

  it('has written into an empty form what each indicator is counted by', async () => {
    const { dossier, said } = await read({ '数据/申报数据.xlsx': await writeWorkbook(pack, { year: 2023 }) });
    expect(said).toEqual([]);
    const scopes = new Map(pack.indicators.flatMap((i) => [i, ...i.parts].map(({ id }) => [id, i.scope] as const)));
    expect(dossier.indicators.length).toBeGreaterThan(0);
    for (const { id, scope, years } of dossier.indicators) expect([scope, years]).toEqual([scopes.get(id), []]);
  });

  it('reads the same dossier from YAML, with lines', async () => {
    const result = await read(asYaml());
    expect(result.said).toEqual([]);
    expect(result.dossier).toEqual(dossier);
    const at = result.at('indicators', 4, 'years', 1, 'numerator');
    expect(at.file).toBe('数据/指标数据.yaml');
    expect(asYaml()[at.file]?.split('\n')[(at.line ?? 0) - 1]?.trim()).toBe('分子: 1731');
  });

  it('reads all sheets from one YAML file', async () => {
    const text =
      '存在问题:\n  - { 编号: P1, 条款: 3.10, 问题: 甲 }\n下步措施:\n  - { 编号: N1, 对应问题: P1、P2, 措施: 乙 }\n荣誉们: []\n';
    const result = await read({ '数据/申报.yaml': text });
    expect(result.dossier.problems[0]?.clause).toBe('3.10');
    expect(result.dossier.steps[0]?.problems).toEqual(['P1', 'P2']);
    expect(result.said).toEqual(['sheet-unknown 申报.yaml 5']);
  });

  it('says what is wrong in YAML with its line', async () => {
    const result = await read({
      '数据/指标数据.yaml':
        '- id: 14\n  年度: { 2023: { 分子: 1, 分木: 2 }, 去年: 3 }\n  数据单位: x\n- 只是文字\n- { id: [1, 2] }\n- { id: 12, 年度: 16 }\n',
      '数据/存在问题.yaml': '存在问题',
      '数据/别的.yaml': '- 1',
      '数据/坏.yaml': 'a: [',
    });
    expect(result.said).toEqual([
      'yaml-shape 别的.yaml',
      'yaml-syntax 坏.yaml 1',
      'sheet-unknown 坏.yaml 1',
      'yaml-shape 存在问题.yaml',
      'column-unknown 指标数据.yaml 2',
      'column-unknown 指标数据.yaml 2',
      'column-unknown 指标数据.yaml 3',
      'yaml-shape 指标数据.yaml 4',
      'yaml-shape 指标数据.yaml 6',
      'list-where-text 指标数据.yaml 5',
    ]);
    expect(result.dossier.indicators.map((r) => r.id)).toEqual(['14', '12']);
  });

  it('says of a mistake that it cost the row, and what could be read of it', async () => {
    const text = '- { 名称: 湖畔街道, 级别: 街办, 上级: 望湖区 }\n- { 名称: 望湖区, 级别: 区 }';
    const workspace = memoryWorkspace({ 'dossier.yaml': settings, '数据/区划名单.yaml': text }, '2024-07-01');
    const { diagnostics, refused, value } = await readDossier(workspace, pack);
    expect(diagnostics.map(({ code, message }) => [code, message.endsWith('读到“街办”，这一行没有读取')])).toEqual([
      ['choice-unknown', true],
    ]);
    expect(refused).toEqual([
      { sheet: 'divisions', fields: expect.objectContaining({ name: '湖畔街道', parent: '望湖区' }) },
    ]);
    expect(value.value.divisions.map(({ name }) => name)).toEqual(['望湖区']);
  });

  it('takes the first of one cell given twice in a row, under whatever names, and says it once', async () => {
    const rows = [
      '- { 编号: P1, 条款: 3.1, 问题: 甲, 问题: 乙 }',
      '- { 编号: P2, 条款: 3.1, 问题: 甲, 责任单位: 市城管局, 牵头单位: 市水务局 }',
      '- { 编号: P3, 条款: 3.1, 问题: 甲, 责任单位: 市城管局, 牵头单位: 市城管局 }',
    ];
    const { dossier: found, said } = await read({ '数据/存在问题.yaml': rows.join('\n') });
    expect(said).toEqual(['yaml-syntax 存在问题.yaml 1', 'column-twice 存在问题.yaml 2']);
    expect(found.problems.map((p) => [p.text, p.department])).toEqual([
      ['甲', ''],
      ['甲', '市城管局'],
      ['甲', '市城管局'],
    ]);
  });

  it('takes the first of one year given in two spellings', async () => {
    const row = '- { id: "14", 年度: { 2023: 86.5, 2023年: 86.4 }, 2023年数值: 86.3 }';
    const { dossier: found, said } = await read({ '数据/指标数据.yaml': row });
    expect(said).toEqual(['column-twice 指标数据.yaml 1', 'column-twice 指标数据.yaml 1']);
    expect(found.indicators[0]?.years.map(({ value }) => value)).toEqual([86.5]);
  });

  it('joins what departments fill in separately, and keeps each cell with its file', async () => {
    const head = ['id', '名称', '单位', '2022年数值', '2023年数值', '佐证编号'];
    const result = await read({
      '数据/甲.xlsx': await bookOf('指标数据', [head, ['14', '清扫率', '%', 85, null, '3.1-01']]),
      '数据/乙.xlsx': await bookOf('指标数据', [
        head,
        ['14', '清扫率', '%', null, 86.5, '3.1-02'],
        ['12', '', '小时', null, 16, ''],
      ]),
    });
    expect(result.said).toEqual([]);
    expect(result.dossier.indicators.map((r) => [r.id, r.years.map((y) => y.value), r.evidence])).toEqual([
      ['14', [85, 86.5], ['3.1-02', '3.1-01']],
      ['12', [16], []],
    ]);
    expect(result.at('indicators', 0, 'years', 0, 'value')).toMatchObject({ file: '数据/甲.xlsx', cell: 'D2' });
    expect(result.at('indicators', 0, 'years', 1, 'value')).toMatchObject({ file: '数据/乙.xlsx', cell: 'E2' });
  });

  it('says the same figure given twice, with both places', async () => {
    const head = ['id', '单位', '2023年数值'];
    const {
      said,
      diagnostics,
      dossier: read2,
    } = await read({
      '数据/a.xlsx': await bookOf('指标数据', [head, ['14', '%', 86.55]]),
      '数据/b.xlsx': await bookOf('指标数据', [head, ['14', '％', 85.9]]),
    });
    expect(said).toEqual(['values-conflict b.xlsx B2', 'values-conflict b.xlsx C2']);
    expect(diagnostics[1]).toMatchObject({
      message: '指标14的“2023年数值”：这里是“85.9”，另一处是“86.55”',
      related: [{ at: { file: '数据/a.xlsx', sheet: '指标数据', cell: 'C2' } }],
    });
    expect(read2.indicators[0]?.years[0]?.value).toBe(86.55);
  });

  it('takes the very same row in two files as one', async () => {
    const rows = [
      ['编号', '条款', '问题'],
      ['P1', '3.1', '甲'],
    ];
    const result = await read({
      '数据/a.xlsx': await bookOf('存在问题', rows),
      '数据/b.xlsx': await bookOf('存在问题', rows),
    });
    expect([result.said, result.dossier.problems.length]).toEqual([[], 1]);
  });

  it('names files it cannot read, and leaves the record of numbers alone', async () => {
    const result = await read({ '数据/旧.xls': 'x', '数据/人口.docx': 'x', '数据/佐证编号.yaml': '- 编号: 3.1-01\n' });
    expect(result.said).toEqual(['data-file-ignored 人口.docx', 'workbook-old-format 旧.xls']);
  });

  it('reads files of an old Notepad', async () => {
    const gbk = new Uint8Array([
      ...Buffer.from('- { id: location, '),
      0xca,
      0xfd,
      0xd6,
      0xb5,
      ...Buffer.from(': '),
      0xca,
      0xd0,
      ...Buffer.from(' }'),
    ]);
    const result = await read({ '数据/基本情况.yaml': gbk });
    expect(result.said).toEqual(['text-not-utf8 基本情况.yaml']);
    expect(result.dossier.profile[0]?.value).toBe('市');
  });

  it('makes a draft even where there is nothing', async () => {
    const { value, diagnostics } = await readDossier(memoryWorkspace({}, '2024-07-01'), pack);
    expect(diagnostics.map((d) => d.code)).toEqual(['settings-missing', 'facts-missing']);
    expect(value.value.settings.applicant.name).toContain('【待补');
    expect(value.at('indicators', 0, 'value')).toEqual({ file: '数据', sheet: '指标数据' });
  });
});
