import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidy } from '../../../src/model/tidy.ts';
import { parseQuantity, scaleBetween, unitName } from '../../../src/read/words/number.ts';

const full = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

describe('parseQuantity', () => {
  it.each([
    ['95.3%', 95.3, '%', []],
    ['９５．３％', 95.3, '%', []],
    ['1,234,567', 1234567, '', []],
    ['１，２３４', 1234, '', []],
    ['1 234 567 人', 1234567, '人', []],
    ['约600余吨', 600, '吨', ['约', '余']],
    ['近1000万元', 1000, '万元', ['近']],
    ['10万余人', 10, '万人', ['余']],
    ['90%以上', 90, '%', ['以上']],
    ['超过315天', 315, '天', ['超']],
    ['215.38/10万', 215.38, '/10万', []],
    ['28.73㎡', 28.73, 'm2', []],
    ['49.8 dB(A)', 49.8, 'dB(A)', []],
    ['35μg/m³', 35, 'μg/m3', []],
    ['5.6‰', 5.6, '‰', []],
    ['-0.53', -0.53, '', []],
    ['+2', 2, '', []],
    ['1.2e3', 1200, '', []],
    ['30左右', 30, '', ['约']],
  ])('understands %s', (text, value, unit, qualifiers) => {
    expect(parseQuantity(text)).toEqual({ value, unit, qualifiers });
  });

  it.each([
    '',
    '达标',
    '≥90%',
    '12-15',
    '12～15',
    '3.5.1',
    '1,2345',
    '12个街道和3个镇',
    '二十',
    '95.3%96%',
    '2023年6月',
    '1/3',
    '3,5',
    '.',
    '-',
  ])('refuses %s', (text) => expect(parseQuantity(text)).toBeNull());

  const numbers = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 });

  it('takes back every number, whatever width, unit and qualifier it is written with', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom('', '%', '人', '平方米', '万元', '/10万'), fc.boolean(), (n, unit, wide) => {
        const text = `${n}${unit}`;
        const read = parseQuantity(wide ? full(text) : text);
        expect(read?.value).toBe(n === 0 ? Number(String(n)) : n);
        expect(read?.unit).toBe(unit);
      }),
    );
  });

  it('takes back whole numbers with thousands separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (n) => {
        const grouped = String(n).replace(/\B(?=(\d{3})+$)/g, ',');
        expect(parseQuantity(`约${grouped}余人`)).toEqual({ value: n, unit: '人', qualifiers: ['约', '余'] });
      }),
    );
  });

  it('never throws, and never finds a number in a text without a digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = parseQuantity(text);
        if (!/\d/.test(text.normalize('NFKC'))) expect(read).toBeNull();
        if (read !== null) expect(Number.isFinite(read.value)).toBe(true);
      }),
    );
  });
});

describe('units', () => {
  it('knows one unit by its spellings', () => {
    expect(unitName('㎡')).toBe(unitName('平方米'));
    expect(unitName('ｋｍ²')).toBe(unitName('平方公里'));
    expect(unitName('/10万')).toBe(unitName('1/10万'));
    expect(unitName('分贝')).toBe(unitName('dB(A)'));
    expect(unitName('吨')).not.toBe(unitName('人'));
  });

  it.each([
    ['万人', '人', 1e4],
    ['人', '万人', 1e-4],
    ['亿元', '万元', 1e4],
    ['‰', '%', 0.1],
    ['%', '1/10万', 1000],
    ['万平方米', '㎡', 1e4],
  ])('%s in %s is %d', (unit, expected, factor) => {
    expect(tidy(scaleBetween(unit, expected) ?? Number.NaN)).toBe(factor);
  });

  it('does not turn one thing into another', () => {
    expect(scaleBetween('吨', '人')).toBeNull();
    expect(scaleBetween('%', '人')).toBeNull();
  });

  it('cuts binary noise', () => {
    expect(tidy(0.953 * 100)).toBe(95.3);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (n) => {
        expect(tidy((n / 10_000) * 100)).toBe(n / 100);
      }),
    );
  });
});
