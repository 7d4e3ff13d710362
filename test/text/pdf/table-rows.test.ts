import { expect, test } from 'vitest';
import { type Glyphs, readPage } from '../../../src/text/pdf/lines.ts';

/** Cells as they are printed: text, left edge, height; ten points a character. */
const cell = (text: string, x: number, y: number): Glyphs => ({ text, x, y, width: text.length * 10, size: 10 });
const read = (glyphs: readonly Glyphs[]): string[] =>
  readPage(glyphs, 1, 1).lines.map(({ line, text }) => `${line} ${text}`);

const heads = [cell('序号', 50, 700), cell('指标名称', 110, 700), cell('标准', 215, 700), cell('2023年', 280, 700)];

test('a cell of two lines, the others beside the middle: one row', () => {
  const glyphs = [
    ...heads,
    ...[cell('城市生活污水集中收', 85, 680), cell('1', 45, 673), cell('≥75%', 200, 673), cell('76.2', 265, 673)],
    ...[cell('集率（%）', 85, 666), cell('2', 45, 646), cell('机械化清扫率（%）', 85, 646), cell('86.5', 265, 646)],
  ];
  expect(read(glyphs)).toEqual([
    '1 序号\t指标名称\t标准\t2023年',
    '2 1\t城市生活污水集中收集率（%）\t≥75%\t76.2',
    '5 2\t机械化清扫率（%）\t \t86.5',
  ]);
});

test('a cell that goes on below its row, where its line is full', () => {
  const glyphs = [
    ...heads,
    ...[cell('1', 45, 680), cell('城市生活污水集中收', 85, 680), cell('≥75%', 200, 680), cell('76.2', 265, 680)],
    ...[cell('集率（%）', 85, 666), cell('2', 45, 646), cell('机械化清扫率', 85, 646), cell('86.5', 265, 646)],
  ];
  expect(read(glyphs)[1]).toBe('2 1\t城市生活污水集中收集率（%）\t≥75%\t76.2');
});

test('where no gutter tells the columns, rows stay as they are printed', () => {
  const glyphs = [
    ...[cell('联系人张三', 50, 700), cell('电话', 200, 700)],
    ...[cell('单位平川市爱国卫生运动委员会', 50, 680), cell('邮箱', 230, 680)],
    ...[cell('日期', 50, 660), cell('地址人民路一号', 120, 660)],
  ];
  expect(read(glyphs)).toHaveLength(3);
});

/** Rows with one line of a cell 17 points below the one above, two lines of one cell 15 points apart. */
const catalogue = [
  ...[cell('号', 50, 700), cell('申报材料的名称', 100, 700), cell('文档', 300, 700), cell('页', 420, 700)],
  ...[
    cell('4', 50, 683),
    cell('爱卫办机构和人员组成', 100, 683),
    cell('平川市机构组成', 250, 683),
    cell('78', 420, 683),
  ],
  ...[
    cell('建成区范围、地理位置及', 100, 666),
    cell('5', 50, 658.5),
    cell('平川市建成区', 250, 658.5),
    cell('86', 420, 658.5),
  ],
  ...[cell('人口', 100, 651), cell('6', 50, 634), cell('经济和社会发展的情况', 100, 634), cell('发展情况', 250, 634)],
  ...[cell('区、街道、乡镇和社区的', 100, 617), cell('7', 50, 609.5), cell('名单', 250, 609.5), cell('92', 420, 609.5)],
  cell('名单', 100, 602),
];

test('a row of two lines under a full one of one line is a row of its own, and the last line of a table is of its cell', () => {
  expect(read(catalogue)).toEqual([
    '1 号\t申报材料的名称\t文档\t页',
    '2 4\t爱卫办机构和人员组成\t平川市机构组成\t78',
    '3 5\t建成区范围、地理位置及人口\t平川市建成区\t86',
    '6 6\t经济和社会发展的情况\t发展情况',
    '7 7\t区、街道、乡镇和社区的名单\t名单\t92',
  ]);
});

test('what follows a table at its left edge, or not at once, is none of it', () => {
  expect(read([...catalogue, cell('注：页码见合订本。', 50, 585)]).at(-1)).toBe('10 注：页码见合订本。');
  expect(read([...catalogue, cell('平川市', 250, 560)]).at(-1)).toBe('10 平川市');
});
