import { expect, test } from 'vitest';
import { dateInDigits, dateInWords } from '../../src/model/evidence.ts';

test.each([
  [{ date: '2023-06-01' }, '2023年6月1日', '2023-06-01'],
  [{ date: null, month: '2025-12' }, '2025年12月', '2025-12'],
  [{ date: null }, '', ''],
])('%j is printed as far as it is known', (dated, words, digits) => {
  expect([dateInWords(dated), dateInDigits(dated)]).toEqual([words, digits]);
});
