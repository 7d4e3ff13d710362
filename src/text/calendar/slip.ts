import { clauseBefore } from '../clause.ts';
/** 日期差错 — words of a text that the calendar refutes; `index` is where the quote begins. */
export interface CalendarSlip {
  readonly quote: string;
  readonly index: number;
  /** What the calendar says, without a final 。 */
  readonly message: string;
}

/** A year where one is said, month, day: three groups. */
export const datePattern = '(?<!\\d)(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日';
export const weekdayPattern = '\\s*(?:[（(]?(?:星期|周)[一二三四五六日天][）)]?)?';

export const slip = ({ 0: quote, index }: RegExpExecArray, message: string): CalendarSlip => ({
  quote,
  index,
  message: `“${quote}”：${message}`,
});

/** The year said with a date, else the last one before it in the same sentence; null where none is said. */
export function yearOf(said: string | undefined, text: string, index: number): number | null {
  if (said !== undefined) return Number(said);
  const before = clauseBefore(text, index, '。！？；');
  const year = [...before.matchAll(/(\d{4})年/gu)].at(-1)?.[1];
  return year === undefined ? null : Number(year);
}
