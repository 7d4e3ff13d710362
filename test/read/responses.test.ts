import { expect, it } from 'vitest';
import { readResponseSheet, responseLines, writeResponses } from '../../src/read/responses.ts';

const rows = [
  { id: '01', question: '1.1 法规：缺纪要', treatment: '' },
  { id: '02', question: '2.4 控烟：没有材料', treatment: '已补' },
];

it('reads back what was written, and the bare list of before', () => {
  const text = writeResponses('某爱卫办的补正通知', rows);
  expect(readResponseSheet(text)).toEqual({ letter: '某爱卫办的补正通知', rows });
  expect(readResponseSheet('- 编号: "01"\n  意见: 甲\n  处理: 乙\n')).toEqual({
    letter: '',
    rows: [{ id: '01', question: '甲', treatment: '乙' }],
  });
  expect([...responseLines(text)]).toEqual([
    ['01', 4],
    ['02', 7],
  ]);
});

it('says where there is no list', () => {
  expect(readResponseSheet('回应: [').rows).toBeNull();
  expect(readResponseSheet('回应: 好').rows).toBeNull();
});
