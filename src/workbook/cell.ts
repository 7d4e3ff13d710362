import { numberSeen } from './number.ts';
import type { Seen } from './seen.ts';
import { unescaped } from './strings.ts';
import type { Formats } from './styles.ts';
import { damaged } from './unreadable.ts';

/** What a workbook's cells share. */
export interface BookFacts {
  /** Null where there is no table of texts. */
  readonly strings: readonly string[] | null;
  readonly formats: Formats;
  readonly from1904: boolean;
  /** Whoever wrote the workbook asks for all formulas to be worked out when it is opened: what results it holds are none. */
  readonly uncalculated: boolean;
}

/** A cell as it stands in the file. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly value: string | null;
  /** Text of an `inlineStr`. */
  readonly words: string | null;
  readonly formula: string | null;
}

/** @throws Unreadable where the text a cell refers to is not there. `at` names it. */
export function seenIn(cell: RawCell, book: BookFacts, at: string): Seen {
  const { type, value, words, formula } = cell;
  if (formula !== null && isPicture(formula)) return { kind: 'error', shown: '嵌在单元格里的图片' };
  if (formula !== null && (book.uncalculated || noResult(cell))) return { kind: 'uncached', formula };
  if (words !== null && (type === 'inlineStr' || value === null)) return textSeen(words);
  if (value === null || value === '') return { kind: 'empty' };
  if (type === 's') return textSeen(shared(value, book, at));
  if (type === 'str' || type === 'inlineStr') return textSeen(unescaped(value));
  if (type === 'b') return { kind: 'flag', flag: /^(?:1|true)$/i.test(value.trim()) };
  if (type === 'e') return { kind: 'error', shown: value };
  if (type === 'd') return isoSeen(value.trim(), cell.style, book);
  const number = value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(number)
    ? numberSeen(number, book.formats(cell.style), book.from1904)
    : textSeen(unescaped(value));
}

/** A formula that comes to an empty text has its result; one without any has none. */
const noResult = ({ type, value, words }: RawCell): boolean =>
  words === null && (value === null || (value === '' && type !== 'str'));

/** WPS keeps pictures in cells as formulas of its own. */
const isPicture = (formula: string): boolean => /\bDISPIMG\s*\(/i.test(formula);

const textSeen = (text: string): Seen => (text === '' ? { kind: 'empty' } : { kind: 'text', text: withoutMark(text) });

/** The apostrophe by which Excel is told that digits are text is no part of it; programs that write it make it one. */
const withoutMark = (text: string): string => text.replace(/^['\u2018\uff07](?=[\d.+-][\d.,%\s:/年月日-]*$)/, '');

function shared(value: string, { strings }: BookFacts, at: string): string {
  if (strings === null) throw damaged('存放文字的部分丢了');
  const text = /^\s*\d+\s*$/.test(value) ? strings[Number(value)] : undefined;
  if (text === undefined) throw damaged(`${at}的文字找不到`);
  return text;
}

/** Days of ISO 8601, as strict Open XML keeps them; a time alone or a period stays as written. */
function isoSeen(value: string, style: number, { formats }: BookFacts): Seen {
  const [, day = ''] = /^(\d{4}-\d\d-\d\d)(?:T.*)?$/.exec(value) ?? [];
  const serial = Date.parse(day) / 86_400_000 + 25_569;
  const format = formats(style);
  if (Number.isNaN(serial)) return textSeen(value);
  return format.shows === 'day' ? numberSeen(serial, format, false) : { kind: 'day', day };
}
