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
