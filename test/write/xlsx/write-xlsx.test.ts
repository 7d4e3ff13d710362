import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeXlsx } from '../../../src/write/xlsx/write-xlsx.ts';

const sheet = {
  name: '问题/清单',
  heads: ['代码', '数'],
  widths: [20, 8],
  rows: [
    ['=1+1', 3],
    [{ text: '见', link: '数据/申报数据.xlsx#指标数据!F14' }, 2.5],
  ],
};

test('another library reads what was written, and nothing is a formula', () => {
  const book = read(writeXlsx([sheet]), { type: 'array', cellFormula: true });
  expect(book.SheetNames).toEqual(['问题 清单']);
  const cells = book.Sheets['问题 清单'];
  expect(utils.sheet_to_json(cells ?? {}, { header: 1 })).toEqual([
    ['代码', '数'],
    ['=1+1', 3],
    ['见', 2.5],
  ]);
  expect(cells?.A2?.f).toBeUndefined();
  expect(cells?.A3?.l?.Target).toContain('F14');
});

test('any text survives, and the bytes are the same twice', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), (texts) => {
      const one = { ...sheet, rows: [texts] };
      const bytes = writeXlsx([one]);
      expect(Buffer.from(writeXlsx([one])).equals(Buffer.from(bytes))).toBe(true);
      expect(() => read(bytes, { type: 'array' })).not.toThrow();
    }),
    { numRuns: 20 },
  );
});
