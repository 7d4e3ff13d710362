import { expect, test } from 'vitest';
import { progressLine, tableText } from '../../src/shell/terminal.ts';

type Call = readonly [at: number, work: string, done?: number | undefined, all?: number | undefined, beside?: boolean];

/** What is drawn on a terminal of that width while the clock goes on by the given steps. */
function drawn(columns: number, calls: readonly Call[]): string[] {
  const lines: string[] = [];
  let time = 0;
  const write = (text: string) => lines.push(text.replace('\r\u001b[2K', '')) > 0;
  const progress = progressLine({ isTTY: true, columns, write }, () => time);
  for (const [at, work, done, all, beside] of calls) {
    time = at;
    progress(work, done === undefined || all === undefined ? undefined : { done, all }, beside);
  }
  return lines;
}

test('the same work is drawn no faster than it can be seen, another at once', () => {
  expect(
    drawn(80, [
      [100, '读取佐证', 1, 300],
      [110, '读取佐证', 2, 300],
      [190, '读取佐证', 30, 300],
      [191, '装订合订本', 1, 9],
      [192, ''],
    ]),
  ).toEqual(['读取佐证（1/300）', '读取佐证（30/300）', '装订合订本（1/9）', '']);
});

test('what goes on beside stands behind it, and goes with it', () => {
  expect(
    drawn(80, [
      [100, '查看佐证', 1, 9, true],
      [200, '装订合订本', 1, 9],
      [300, '', undefined, undefined, true],
      [400, ''],
    ]),
  ).toEqual(['查看佐证（1/9）', '装订合订本（1/9）　查看佐证（1/9）', '装订合订本（1/9）', '']);
});

test('how much time is left is told once it can be, and not for the last moment', () => {
  expect(
    drawn(80, [
      [0, '读取佐证', 0, 100],
      [1000, '读取佐证', 10, 100],
      [2000, '读取佐证', 20, 100],
      [9000, '读取佐证', 90, 100],
      [10_000, '读取佐证', 100, 100],
    ]),
  ).toEqual([
    '读取佐证（0/100）',
    '读取佐证（10/100）',
    '读取佐证（20/100，约剩8秒）',
    '读取佐证（90/100，约剩1秒）',
    '读取佐证（100/100）',
  ]);
  expect(
    drawn(80, [
      [0, '打包', 0, 1000],
      [60_000, '打包', 100, 1000],
    ]).at(-1),
  ).toBe('打包（100/1000，约剩9分钟）');
  expect(
    drawn(80, [
      [0, '打包', 0, 1000],
      [60_000, '打包', 20, 1000],
    ]).at(-1),
  ).toBe('打包（20/1000）');
});

test('work that begins again has a pace of its own', () => {
  const calls: Call[] = [
    [0, '审核', 0, 10],
    [9000, '审核', 9, 10],
    [90_000, '审核', 1, 10],
    [93_000, '审核', 2, 10],
  ];
  expect(drawn(80, calls).slice(2)).toEqual(['审核（1/10）', '审核（2/10，约剩25秒）']);
});

test('a line never wraps: the next one could not wipe it out', () => {
  expect(drawn(20, [[100, '写出《平川市创建国家卫生城市工作汇报》', 3, 13]])).toEqual(['写出《平川市创建…']);
});

test('a pipe hears nothing', () => {
  const write = (): never => {
    throw new Error('written to a pipe');
  };
  progressLine({ isTTY: false, write })('读取佐证', { done: 1, all: 300 });
});

test('columns of a table stand one below the other, a Chinese character as wide as two letters', () => {
  const long = '超'.repeat(40);
  expect(
    tableText([
      ['位置', '名称', '数值'],
      ['a.txt:1', '街道办事处', '13个'],
      ['a.txt:12', '村', ''],
      ['b', long, '1'],
    ]),
  ).toBe(
    ['位置      名称        数值', 'a.txt:1   街道办事处  13个', 'a.txt:12  村', `b         ${long}  1`, ''].join('\n'),
  );
});
