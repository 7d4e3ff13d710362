import { describe, expect, it } from 'vitest';
import { paperSet } from '../../../src/bundle/delivery/paper.ts';
import { platformRows } from '../../../src/bundle/delivery/platform.ts';
import { portalPlan } from '../../../src/bundle/delivery/portal.ts';
import { PlatformField, type StandardPack } from '../../../src/model/pack.ts';
import { plainText } from '../../../src/model/reading-order.ts';
import { recordWith } from '../fixture/record.ts';

const record = recordWith({ set: { 'dossier/settings/applicant/regionCode': '990100' } });
const withFields = (...fields: readonly Record<string, unknown>[]): StandardPack => ({
  ...record.pack,
  platformFields: fields.map((field) => PlatformField.parse(field)),
});

describe('platformRows', () => {
  it('fills the form in its own order, and says what cannot be filled in', () => {
    const pack = withFields(
      { label: '行政区划编码', type: 'text', indicator: null, what: 'region' },
      { label: '近视率（年份2）', type: 'integer', indicator: '902', what: 'year', offset: -1 },
      { label: '近视率（数值2）', type: 'decimal', indicator: '902', offset: -1 },
      { label: '发病率（5年平均）', type: 'decimal', indicator: '903', what: 'average' },
      { label: '床位规划', type: 'decimal', indicator: '904', what: 'plan' },
      { label: '控烟规定', type: 'text', indicator: '905', codes: { 有: '1', 无: '2' } },
      { label: '鼠密度', type: 'decimal', indicator: '906-1' },
      { label: '清扫率', type: 'integer', indicator: '901' },
      { label: '清扫率（上年）', type: 'decimal', indicator: '901', offset: -1 },
      { label: '蚊密度', type: 'text', indicator: '906-2', codes: { A级: '1' } },
    );
    expect(
      platformRows(pack, record.dossier).map(({ order, label, value, remark }) => [order, label, value, remark]),
    ).toEqual([
      [1, '行政区划编码', '990100000', ''],
      [2, '近视率（年份2）', 2022, ''],
      [3, '近视率（数值2）', 51.27, ''],
      [4, '发病率（5年平均）', 169.96, ''],
      [5, '床位规划', 7.2, ''],
      [6, '控烟规定', '1', ''],
      [7, '鼠密度', 'B', '平台此项只收数字'],
      [8, '清扫率', 86.5, '平台此项只收整数，请按原始监测数取整'],
      [9, '清扫率（上年）', null, '没有数据：请填工作簿“指标数据”表指标901的2022年'],
      [10, '蚊密度', null, '“C”不在平台的代码里（A级）'],
    ]);
  });
});

it('names the setting where the region code lacks', () => {
  const pack = withFields({ label: '行政区划编码', type: 'text', indicator: null, what: 'region' });
  const [row] = platformRows(pack, recordWith({}).dossier);
  expect(row?.remark).toMatch(/dossier\.yaml.*行政区划代码/);
});

describe('portalPlan', () => {
  const paths = [...record.ledger.rows.map(({ path }) => path), ...record.documents.documents.map(({ pdf }) => pdf)];
  const plan = (limit: number, more: Partial<Parameters<typeof portalPlan>[0]> = {}) =>
    portalPlan({ ...record, sizes: new Map(paths.map((path) => [path, 100])), limit, ...more });
  const folders = (...names: string[]): StandardPack => ({
    ...record.pack,
    materials: record.pack.materials.map((m) => (m.id === '02' ? { ...m, folders: names } : m)),
  });

  it('puts one PDF into a slot', () => {
    expect(plan(1000).files).toEqual([
      { slot: '01', name: '01 工作汇报.pdf', parts: ['01 工作汇报/工作汇报.pdf'], bytes: 100 },
    ]);
  });

  it('cuts a slot between files, never over the limit, losing none', () => {
    const { files, refused } = plan(250, { pack: folders('组织管理') });
    const slot = files.filter((file) => file.slot === '02');
    expect(slot.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['02 规划图-1.pdf', 200],
      ['02 规划图-2.pdf', 200],
      ['02 规划图-3.pdf', 200],
    ]);
    expect([slot.flatMap(({ parts }) => parts).length, refused]).toEqual([6, []]);
  });

  it('names what the portal would refuse', () => {
    const { refused } = plan(50e6, { sizes: new Map(paths.map((path) => [path, 50_010_000])) });
    expect(refused).toEqual([
      { path: '01 工作汇报/工作汇报.pdf', why: '有50.1兆字节，超过单个文件上限50兆字节，请先拆分原件' },
    ]);
  });
});

describe('paperSet', () => {
  it('prints what lies outside the volumes too, once each, behind them', () => {
    const [row] = record.ledger.rows;
    if (row === undefined) throw new Error('no evidence');
    const loose = { ...row, volume: null, file: { ...row.file, pages: null } };
    const filed = [
      { path: '10 城市规划图/规划图.pdf', from: '佐证材料/10/规划图.pdf', file: { ...row.file, pages: 3 } },
      { path: '00 省定表格/汇总表.docx', from: '模板/汇总表.docx' },
    ];
    const { printing } = paperSet({ ...record, ledger: { ...record.ledger, rows: [loose], filed } });
    expect(printing.slice(2).map(({ order, title, leaves, remark }) => [order, title, leaves, remark])).toEqual([
      [3, '规划图', 2, '原件，未装订'],
      [4, '汇总表', null, '表格，未装订'],
      [5, `${row.number} ${row.title}`, null, '佐证原件，未装订'],
    ]);
  });
  it('prints the volumes, labels their spines and closes each with a sheet', () => {
    const { printing, spines, contents, sheets } = paperSet(record);
    expect(printing).toEqual([
      { order: 1, title: '平川市工作汇报', path: '01 工作汇报/工作汇报.pdf', pages: 2, leaves: 1, remark: '' },
      { order: 2, title: '合订本第1册', path: '合订本/第1册.pdf', pages: 37, leaves: 19, remark: '' },
    ]);
    expect(spines).toEqual([{ title: '第1册', lines: ['平川市', '示范城市申报资料', '2023年度', '第1册 共1册'] }]);
    expect(JSON.stringify(sheets[0]?.blocks)).toContain('9件（91.1-01至92.1-03）');
    const table = contents[0]?.blocks.find((block) => block.type === 'table');
    const cells = table?.rows.map((row) => row.map(({ content }) => plainText(content)));
    expect(cells?.map(([ordinal, number]) => [ordinal, number])).toEqual(
      record.ledger.rows.filter(({ volume }) => volume !== null).map(({ number }, i) => [String(i + 1), number]),
    );
    expect(cells?.[0]?.at(-2)).toMatch(/^\d+$/);
  });
});
