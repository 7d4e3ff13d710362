import { lunarYears } from './lunar-years.ts';

/** 农历日期 — month 1 … 12 (13 never: a leap month bears the number before it), day 1 … 30. */
export interface LunarDay {
  readonly year: number;
  readonly month: number;
  readonly leap: boolean;
  readonly day: number;
  /** The month has thirty days; only then has it a 三十. */
  readonly long: boolean;
}

/** 节气, in the order of the solar year. */
export const solarTerms =
  '小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至'.split(
    ' ',
  );
/** The earliest day of its month each term falls on; two terms a month. */
const earliest = [5, 20, 3, 18, 5, 20, 4, 19, 5, 20, 5, 21, 6, 22, 7, 22, 7, 22, 7, 23, 7, 22, 6, 21];

export const dayNumber = (year: number, month: number, day: number): number =>
  Math.round(Date.UTC(year, month - 1, day) / 86_400_000);

interface Month extends Omit<LunarDay, 'day'> {
  /** Day number of its first day. */
  readonly first: number;
}

const months: readonly Month[] = lunarYears.flatMap(([year, newYear, leap, lengths]) => {
  let first = Math.round(Date.parse(`${year}-${newYear}`) / 86_400_000);
  return [...lengths].map((length, i): Month => {
    const own = {
      year,
      month: leap > 0 && i >= leap ? i : i + 1,
      leap: leap > 0 && i === leap,
      long: length === '大',
      first,
    };
    first += own.long ? 30 : 29;
    return own;
  });
});

/** Null outside the table. */
export function lunarDay(day: number): LunarDay | null {
  const own = months.findLast(({ first }) => first <= day);
  if (own === undefined || day - own.first >= (own.long ? 30 : 29)) return null;
  const { first, ...rest } = own;
  return { ...rest, day: day - first + 1 };
}

/** Day number of a solar term in a Gregorian year; null outside the table. */
export function termDay(year: number, term: string): number | null {
  const row = lunarYears.find(([own]) => own === year);
  const i = solarTerms.indexOf(term);
  if (row === undefined || i < 0) return null;
  return dayNumber(year, (i >> 1) + 1, (earliest[i] ?? 0) + Number(row[4][i]));
}

const digits = '一二三四五六七八九十';

/** 正月初一, 闰六月廿三, 腊月三十. */
export function lunarText({ month, leap, day }: LunarDay): string {
  const named = month === 1 ? '正' : month === 12 ? '腊' : (month > 10 ? '十' : '') + (digits[(month - 1) % 10] ?? '');
  const tens =
    day === 20 ? '二十' : day === 30 ? '三十' : `${'初十廿'[Math.floor((day - 1) / 10)]}${digits[(day - 1) % 10]}`;
  return `${leap ? '闰' : ''}${named}月${day === 10 ? '初十' : tens}`;
}
