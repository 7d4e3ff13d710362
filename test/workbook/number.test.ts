import { describe, expect, it } from 'vitest';
import { shown } from '../../src/read/row/cell.ts';
import { builtInCode, formatOf } from '../../src/workbook/format.ts';
import { numberSeen } from '../../src/workbook/number.ts';

const seen = (number: number, code: string | number, from1904 = false) =>
  numberSeen(number, formatOf(typeof code === 'number' ? builtInCode(code) : code), from1904);

describe('a number under its format', () => {
  it.each<[number, string | number, string]>([
    [0.9321, '0.00%', '93.21%'],
    [0.95349, '0.0%', '95.349%'],
    [0.953, 9, '95.3%'],
    [3.1, '0.00', '3.10'],
    [3.1, 2, '3.10'],
    [1234.5, '#,##0.00', '1234.50'],
    [14, 'General', '14'],
    [14, '@', '14'],
    [14, 'G/通用格式"人"', '14人'],
    [12.5, '0.0"万人"', '12.5万人'],
    [12.5, '0.0\\ \\万', '12.5 万'],
    [125000, '0!.0,"万"', '125000'],
    [125000, '0.0,"千"', '125000'],
    [7, '"R"000', 'R007'],
    [-7, '000', '-007'],
    [86.5, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '86.50'],
    [86.5, '0.0_);[Red](0.0)', '86.5'],
    [1200, '[$¥-804]#,##0', '¥1200'],
    [1e21, 'General', '1e+21'],
    [0.00012, '0.00E+00', '0.00012'],
    [65, '0.0"dB(A)"', '65.0dB(A)'],
    [65, '0.0 g', '65.0'],
    [65, '0.0db', '65.0'],
    [16, '0\\m\\²', '16m²'],
    [5, '[<60]0;[>=60]0"分"', '5'],
  ])('%d under %s shows %s', (number, code, text) => {
    const found = seen(number, code);
    expect([found.kind, shown(found)]).toEqual(['number', text]);
  });

  it.each<[number, string | number, string]>([
    [45108, 14, '2023-07-01'],
    [45108, 31, '2023-07-01'],
    [45108, 58, '2023-07-01'],
    [45108.5, 22, '2023-07-01'],
    [45108.5, 'yyyy-mm-dd hh:mm:ss.000', '2023-07-01'],
    [45107.99999999999, 'yyyy/m/d', '2023-07-01'],
    [45108, 'yyyy"年"m"月"d"日";@', '2023-07-01'],
    [45108, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2023-07-01'],
    [45108, '[DBNum1][$-804]yyyy"年"m"月"d"日"', '2023-07-01'],
    [45108, '[$-804]aaaa;@', '2023-07-01'],
    [45122, 57, '2023-07-15'],
    [1, 14, '1900-01-01'],
    [61, 14, '1900-03-01'],
  ])('%d under %s is the day %s', (number, code, day) => {
    expect(seen(number, code)).toEqual({ kind: 'day', day });
  });

  it.each<[number, string | number, string]>([
    [45108, 57, '2023年7月'],
    [45108, 27, '2023年7月'],
    [45108, 'yyyy"年"m"月"', '2023年7月'],
    [44927, 'yyyy"年"', '2023年'],
    [0.0625, 20, '1:30'],
    [0.0625, 'h"时"mm"分"', '1:30'],
    [1.5, '[h]:mm', '36:00'],
    [0.563134, 'h:mm', '13:30:55'],
    [0, 14, '1900-01-00'],
  ])('%d under %s says no day, but %s', (number, code, text) => {
    expect(seen(number, code)).toEqual({ kind: 'text', text });
  });

  it('counts from 1904 where the workbook does', () => {
    expect(seen(43646, 14, true)).toEqual({ kind: 'day', day: '2023-07-01' });
    expect(seen(43646, 0, true)).toMatchObject({ kind: 'number', number: 43646, serial: 45108 });
  });

  it.each([-1, 2_958_466, 1e300])('%d is no day of the calendar', (number) => {
    expect(seen(number, 14).kind).toBe('error');
  });
});
