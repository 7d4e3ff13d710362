import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { guardWorkbook } from '../../../src/read/xlsx/guard.ts';

const guarded = (sheet: string): string | undefined => {
  const parts = { 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>` };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
  return guardWorkbook('数据/a.xlsx', bytes)?.code;
};

describe('a workbook that numbers rows or columns beyond the edge of a sheet', () => {
  test.each([
    '<cols><col min="1" max="1000000000"/></cols>',
    "<cols><col min='1' max='99999'/></cols>",
    '<row r="99999999"/>',
    '<row r="2"><c r="A99999999"/></row>',
    '<row r="&#57;99999999"/>',
  ])('is damaged, and none of them is made: %s', (sheet) => {
    expect(guarded(sheet)).toBe('workbook-damaged');
  });

  test('is none where it goes to the very edge', () => {
    expect(
      guarded('<cols><col min="1" max="16384"/></cols><row r="1048576"><c r="XFD1048576"/></row>'),
    ).toBeUndefined();
    expect(
      guarded('<row r="1"><c r="A1"><v>99999999</v></c></row><colBreaks><brk id="1" max="1048575"/></colBreaks>'),
    ).toBeUndefined();
  });
});
