import { lunarSlips } from './lunar-slips.ts';
import { impossibleDays, ordinalSlips, weekdaySlips } from './plain-slips.ts';
import { reignSlips } from './reign-slips.ts';
import type { CalendarSlip } from './slip.ts';
import { termSlips } from './term-slips.ts';

/** Everything in a text that the calendar refutes. */
export function* calendarSlips(text: string): Generator<CalendarSlip> {
  if (!/\d月|\d年/u.test(text)) return;
  for (const find of [impossibleDays, weekdaySlips, ordinalSlips, reignSlips, termSlips, lunarSlips]) yield* find(text);
}
