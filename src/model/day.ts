import { z } from 'zod';

/** 日期 — a calendar day `yyyy-MM-dd`, no clock, no zone. */
export const Day = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '日期应写成 2024-06-30');
export type Day = z.infer<typeof Day>;

/** `2024年6月3日`: month and day without a leading zero (GB/T 9704-2012 成文日期). */
export function longDay(day: Day): string {
  const [y, m, d] = day.split('-').map(Number);
  return `${y}年${m}月${d}日`;
}

/** 月份 — `yyyy-MM`, where nobody knows the day; none is made up. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** `2024年6月` */
export function longMonth(month: string): string {
  const [y, m] = month.split('-').map(Number);
  return `${y}年${m}月`;
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);

/** The day after. */
export const nextDay = (day: Day): Day => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
