import { expect, test } from 'vitest';
import { progressLine } from '../../src/shell/terminal.ts';

/** What is drawn on a terminal of that width while the clock goes on by the given steps. */
function drawn(columns: number, says: readonly (readonly [at: number, text: string, beside?: boolean])[]): string[] {
  const lines: string[] = [];
  let time = 0;
  const write = (text: string) => lines.push(text.replace('\r\u001b[2K', '')) > 0;
  const progress = progressLine({ isTTY: true, columns, write }, () => time);
  for (const [at, text, beside] of says) {
    time = at;
    progress(text, beside);
  }
  return lines;
}

test('the same step is drawn no faster than it can be seen, another at once', () => {
  expect(
    drawn(80, [
      [100, '读取佐证（1/300）'],
      [110, '读取佐证（2/300）'],
      [190, '读取佐证（30/300）'],
      [191, '装订第1册（1/9）'],
      [192, ''],
    ]),
  ).toEqual(['读取佐证（1/300）', '读取佐证（30/300）', '装订第1册（1/9）', '']);
});

test('what goes on beside stands behind it, and goes with it', () => {
  expect(
    drawn(80, [
      [100, '查看佐证（1/9）', true],
      [200, '装订第1册（1/9）'],
      [300, '', true],
      [400, ''],
    ]),
  ).toEqual(['查看佐证（1/9）', '装订第1册（1/9）　查看佐证（1/9）', '装订第1册（1/9）', '']);
});

test('a line never wraps: the next one could not wipe it out', () => {
  expect(drawn(20, [[100, '写出《平川市创建国家卫生城市工作汇报》（3/13）']])).toEqual(['写出《平川市创建…']);
});

test('a pipe hears nothing', () => {
  const write = (): never => {
    throw new Error('written to a pipe');
  };
  progressLine({ isTTY: false, write })('读取佐证（1/300）');
});
