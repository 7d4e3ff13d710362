import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFault, daySerial, parseDay } from '../../../src/read/words/day.ts';

const days = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('parseDay', () => {
  it.each([
    ['2023年7月1日', '2023-07-01'],
    ['2023年07月01日', '2023-07-01'],
    ['2023/7/1', '2023-07-01'],
    ['2023.7.1', '2023-07-01'],
    ['2023-7-1', '2023-07-01'],
    ['20230701', '2023-07-01'],
    ['２０２３年７月１日', '2023-07-01'],
    ['2023 年 7 月 1 日', '2023-07-01'],
    ['2023-07-01 08:30:00', '2023-07-01'],
    ['2023-07-01T00:00:00.000Z', '2023-07-01'],
    ['2023年7月1日 星期六', '2023-07-01'],
    ['二〇二三年七月一日', '2023-07-01'],
    ['二○二三年十二月三十一日', '2023-12-31'],
    ['二〇二〇年二月二十日', '2020-02-20'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (text, day) => expect(parseDay(text)).toBe(day));

  it.each([
    '',
    '2023',
    '2023年7月',
    '2023-02-30',
    '2023-02-29',
    '23.7.1',
    '2023-13-01',
    '20231301',
    '7月1日',
    '2023年底',
    '二〇二三年十三月一日',
    '1000000',
  ])('refuses %s', (text) => expect(parseDay(text)).toBeNull());

  it('takes back every day in every form', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
        for (const text of [day, `${y}年${m}月${d}日`, `${y}/${m}/${d}`, `${y}.${m}.${d}`, day.replaceAll('-', '')])
          expect(parseDay(text)).toBe(day);
      }),
    );
  });

  it('never throws and gives only days of the calendar', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const day = parseDay(text);
        if (day !== null) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
      }),
    );
  });
});

describe("Excel's days", () => {
  it('counts from the serial number, whatever the time of day', () => {
    expect(daySerial(45_108)).toBe('2023-07-01');
    expect(daySerial(45_108.99)).toBe('2023-07-01');
    expect(daySerial(2023)).toBeNull();
    expect(daySerial(Number.NaN)).toBeNull();
  });
});

describe('what is wrong with a day', () => {
  it.each([
    ['2025.2.30', '，日历上没有这一天'],
    ['20251301', '，日历上没有这一天'],
    ['2025年11月', '，没有写到哪一日'],
    ['2026年6月底', '，没有写到哪一日'],
    ['近期', ''],
  ])('%s%s', (text, fault) => {
    expect([parseDay(text), dayFault(text)]).toEqual([null, fault]);
  });
});
