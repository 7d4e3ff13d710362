import type { Day } from '../../model/day.ts';
import { plain } from './normal.ts';

const separated =
  /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?(?:\s*(?:星期|周)[一二三四五六日天])?(?:[T\s]\s*\d{1,2}:\d{2}.*)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const written = /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/;

/** A calendar day from any of the forms clerks write; null when it is none, or no day of the calendar (30 February). */
export function parseDay(text: string): Day | null {
  const plainText = plain(text);
  const digits = separated.exec(plainText) ?? compact.exec(plainText);
  if (digits !== null) return dayOf(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const words = written.exec(plainText.replace(/\s/g, ''));
  if (words === null) return null;
  const year = Number([...(words[1] ?? '')].map(digitOf).join(''));
  return dayOf(year, countOf(words[2] ?? ''), countOf(words[3] ?? ''));
}

const toTheMonth = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*月?[初中末底]?$/;

/** 2025年12月, a month of the calendar without its day, as `2025-12`; null for anything else. */
export function parseMonth(text: string): string | null {
  const [, year = '', month = ''] = toTheMonth.exec(plain(text)) ?? [];
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : null;
}

/** Why a text that looks like a day is none, to be said after it; empty where it does not even look like one. */
export function dayFault(text: string): string {
  const plainText = plain(text);
  if (separated.test(plainText) || compact.test(plainText)) return '，日历上没有这一天';
  return toTheMonth.test(plainText) ? '，没有写到哪一日' : '';
}

/** Excel's serial number of a day (1900 system, days after 1900-03-01 only); null outside 1927–2173. */
export function daySerial(serial: number): Day | null {
  if (!Number.isFinite(serial) || serial < 10_000 || serial >= 100_000) return null;
  return new Date(Math.floor(serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

function dayOf(year: number, month: number, day: number): Day | null {
  if (year < 1900 || year > 2200) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exact = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exact ? date.toISOString().slice(0, 10) : null;
}

const digitOf = (word: string): number => ('〇零○'.includes(word) ? 0 : '一二三四五六七八九'.indexOf(word) + 1);

/** 十 → 10, 十二 → 12, 二十 → 20, 三十一 → 31. */
function countOf(words: string): number {
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
  if (ones === undefined || ones.length > 1 || (tens ?? '').length > 1) return Number.NaN;
  const ten = words.includes('十') ? (tens === '' ? 1 : digitOf(tens ?? '')) : 0;
  return ten * 10 + (ones === '' ? 0 : digitOf(ones));
}
