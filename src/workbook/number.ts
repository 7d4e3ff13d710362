import { tidy } from '../model/tidy.ts';
import type { NumberFormat } from './format.ts';
import type { Seen } from './seen.ts';

/** What is shown of a number under its format; `epoch` is the days before which the workbook begins to count. */
export function numberSeen(number: number, format: NumberFormat, from1904: boolean): Seen {
  if (format.shows === 'day') return daySeen(number, format, from1904);
  if (format.shows === 'time') return { kind: 'text', text: clock(number) };
  const scaled = format.percent ? tidy(number * 100) : number;
  const shown = format.scaled ? String(scaled) : `${format.before}${digitsOf(scaled, format)}`;
  const behind = `${format.percent ? '%' : ''}${format.scaled ? '' : format.behind}`;
  const unit = format.behind.trim();
  return {
    kind: 'number',
    number,
    percent: format.percent,
    shown: `${shown}${behind}`.trim(),
    ...(unit !== '' && { unit }),
    ...(format.scaled && { scaled: true }),
    ...(from1904 && { serial: number + daysTo1904 }),
  };
}

const daysTo1904 = 1462;
const lastDay = 2_958_465;
const day = 86_400_000;

/** Half a millisecond is what a day's fraction may lack of it. */
const whole = (number: number): number => Math.floor(number + 0.5 / day);

/** 2023年7月 stands for no day where only the month is shown and the first was put in for want of another. */
function daySeen(number: number, { parts }: NumberFormat, from1904: boolean): Seen {
  const serial = whole(from1904 ? number + daysTo1904 : number);
  if (serial < 0 || serial > lastDay) return { kind: 'error', shown: '无效日期' };
  if (serial === 0 || serial === 60) return { kind: 'text', text: serial === 0 ? '1900-01-00' : '1900-02-29' };
  const date = new Date((serial - 25_569 + (serial < 60 ? 1 : 0)) * day).toISOString().slice(0, 10);
  const [year, month, first] = date.split('-').map(Number);
  if (parts === 'y' && month === 1 && first === 1) return { kind: 'text', text: `${year}年` };
  if (parts === 'ym' && first === 1) return { kind: 'text', text: `${year}年${month}月` };
  return { kind: 'day', day: date };
}

/** 0.5 → 12:00, as Excel keeps what was typed as 12:00 (or as a ratio, 1:30). */
function clock(number: number): string {
  const seconds = Math.round(Math.abs(number) * 24 * 60 * 60);
  const two = (n: number): string => String(n).padStart(2, '0');
  const minutes = `${number < 0 ? '-' : ''}${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? minutes : `${minutes}:${two(seconds % 60)}`;
}

/** What is shown must not lose what is there: a cell that shows 95.3% for 95.349% is quoted in full. */
function digitsOf(value: number, { decimals, digits }: NumberFormat): string {
  const fixed = value.toFixed(decimals ?? 0);
  const text = Number(fixed) === value && (decimals !== null || digits > 0) ? fixed : String(value);
  const [, sign = '', number = ''] = /^(-?)(.*)$/s.exec(text) ?? [];
  return /^\d+(?:\.|$)/.test(number)
    ? `${sign}${'0'.repeat(Math.max(0, digits - number.search(/\.|$/)))}${number}`
    : text;
}
