import { describe, expect, it } from 'vitest';
import { bears, dayNames } from '../../src/text/calendar/named-days.ts';
import { indexDays } from '../../src/text/yearly-days.ts';
import { builtInDictionaries } from '../proof/dictionaries.ts';

const { yearlyDays } = builtInDictionaries();

describe('days that fall on the same date every year', () => {
  it('are known by their longest name, and without 全国 or 世界', () => {
    expect(yearlyDays.startOf('世界无烟日宣传')).toEqual({ name: '世界无烟日', days: ['5-31'] });
    expect(yearlyDays.endOf('围绕爱牙日')).toEqual({ name: '爱牙日', days: ['9-20'] });
    expect(yearlyDays.startOf('高血压日')?.days).toEqual(['5-17', '10-8']);
    expect(yearlyDays.startOf('水日复一日')).toBeNull();
  });

  it('agree with the calendar', () => {
    for (const name of dayNames) {
      const [day] = yearlyDays.startOf(name)?.name === name ? (yearlyDays.startOf(name)?.days ?? []) : [];
      const [month = 0, date = 0] = day?.split('-').map(Number) ?? [];
      if (day !== undefined && date > 0) expect([name, bears(name, 2023, month, date)]).toEqual([name, true]);
    }
  });

  it('take what a folder of one’s own adds', () => {
    expect(indexDays([{ days: { 全国洁净日: '6-18' }, months: {} }]).startOf('洁净日活动')?.days).toEqual(['6-18']);
  });
});
