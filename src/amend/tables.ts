import type { Comparison } from './compare.ts';
import { sidesOf } from './fields.ts';
import type { Entry } from './state.ts';

/** 变更表 — one sheet of the change workbook: heads with their widths in characters, and rows of text. */
export interface ChangeTable {
  readonly name: string;
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** The comparison as sheets, for those who sort and filter; what is not listed is the same to the byte. */
export const changeTables = ({ settings, figures, facts, evidence, documents, files }: Comparison): ChangeTable[] => [
  changes('设置', settings),
  changes('指标数据', figures),
  changes('其他事实', facts),
  changes('佐证材料', evidence),
  {
    name: '文档',
    heads: ['文档', '操作', '文字', '内容'],
    widths: [36, 8, 8, 90],
    rows: documents.flatMap(({ title, kind, passages }) =>
      passages.length === 0
        ? [[title, kind, '', '']]
        : passages.map((passage) => [title, kind, passage.kind, passage.text]),
    ),
  },
  {
    name: '文件',
    heads: ['操作', '路径（data/ 以下）'],
    widths: [8, 90],
    rows: [
      ...files.added.map((path) => ['新增', path]),
      ...files.changed.map((path) => ['更换', path]),
      ...files.removed.map((path) => ['撤下', path]),
    ],
  },
];

const changes = (name: string, rows: Comparison['figures']): ChangeTable => ({
  name,
  heads: ['操作', '内容', '原', '现', '原校验值', '现校验值'],
  widths: [8, 40, 50, 50, 20, 20],
  rows: rows.map(({ title, before, after }) => [
    before === null ? '新增' : after === null ? '删除' : '替换',
    title,
    ...sides(before, after),
    before?.digest ?? '',
    after?.digest ?? '',
  ]),
});

/** An empty cell sorts and filters better than words for nothing. */
const sides = (before: Entry | null, after: Entry | null): readonly [string, string] =>
  before && after ? sidesOf(before, after) : [before?.text ?? '', after?.text ?? ''];
