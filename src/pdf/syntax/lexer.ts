import { startsAt, toLatin1 } from './bytes.ts';
import { isDigit, isRegular, skipRegular } from './characters.ts';
import { type Name, name } from './values.ts';

/** Where reading stands in a run of bytes; `pos` moves, the rest does not. */
export interface Cursor {
  readonly bytes: Uint8Array;
  readonly end: number;
  pos: number;
}

export const cursorAt = (bytes: Uint8Array, pos: number, end = bytes.length): Cursor => ({ bytes, pos, end });

/** A name as it stands in a file and as it is meant. */
interface Known {
  readonly raw: string;
  readonly name: Name;
}

/** Names met lately, by a hash of their bytes: a file says /Type and /Length a thousand times. Only ever a short cut. */
const lately: Known[] = Array.from({ length: 1024 }, () => ({ raw: '', name: name('') }));

/** 7.3.5: `#xx` in a name stands for the byte xx. The cursor stands on the slash. */
export function readName(cursor: Cursor): Name {
  const { bytes, end } = cursor;
  const start = cursor.pos + 1;
  let at = start;
  let hash = 0;
  for (; at < end && isRegular(bytes[at]); at += 1) hash = (hash * 31 + (bytes[at] as number)) & 1023;
  cursor.pos = at;
  const known = lately[hash] as Known;
  if (known.raw.length === at - start && startsAt(bytes, known.raw, start)) return known.name;
  const raw = toLatin1(bytes, start, at);
  const fresh: Known = { raw, name: name(meaning(raw)) };
  lately[hash] = fresh;
  return fresh.name;
}

const meaning = (raw: string): string =>
  raw.includes('#')
    ? raw.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : raw;

/** 7.3.3, and as forgiving as other readers: `--5`, `4.`, `.5`, `1.2.3` and a lone sign are numbers. */
export function readNumber(cursor: Cursor): number {
  const start = cursor.pos;
  const whole = readDigits(cursor);
  if (cursor.pos > start && cursor.pos - start < 16 && !isRegular(cursor.bytes[cursor.pos])) return whole;
  cursor.pos = skipRegular(cursor.bytes, start, cursor.end);
  const raw = toLatin1(cursor.bytes, start, cursor.pos);
  const plain = Number(raw);
  if (raw !== '' && !Number.isNaN(plain)) return plain;
  const forgiven = /^[+-]*(\d*\.?\d*)/.exec(raw)?.[1] ?? '';
  const value = Number(forgiven === '.' ? 0 : forgiven);
  return raw.startsWith('-') ? -value : value;
}

function readDigits(cursor: Cursor): number {
  let value = 0;
  let at = cursor.pos;
  for (; at < cursor.end && isDigit(cursor.bytes[at]); at += 1) value = value * 10 + (cursor.bytes[at] as number) - 48;
  cursor.pos = at;
  return value;
}

/** 7.3.4.2: balanced parentheses, escapes, octal codes, line ends read as \n. The cursor stands on the parenthesis. */
export function readLiteralString(cursor: Cursor): Uint8Array {
  return plainString(cursor) ?? escapedString(cursor);
}

/** Nearly every string is its own bytes: no escape, no line end, no parenthesis inside. */
function plainString(cursor: Cursor): Uint8Array | undefined {
  const { bytes, end } = cursor;
  const start = cursor.pos + 1;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === 0x5c || byte === 0x28 || byte === 13) return undefined;
    if (byte !== 0x29) continue;
    cursor.pos = at + 1;
    return bytes.subarray(start, at);
  }
  return undefined;
}

function escapedString(cursor: Cursor): Uint8Array {
  const { bytes, end } = cursor;
  const out: number[] = [];
  let depth = 1;
  let at = cursor.pos + 1;
  while (at < end) {
    const byte = bytes[at] as number;
    if (byte === 0x5c) {
      at = readEscape(bytes, at + 1, out);
      continue;
    }
    if (byte === 0x28) depth += 1;
    if (byte === 0x29 && --depth === 0) break;
    if (byte === 13) {
      out.push(10);
      if (bytes[at + 1] === 10) at += 1;
    } else out.push(byte);
    at += 1;
  }
  cursor.pos = Math.min(at + 1, end);
  return Uint8Array.from(out);
}

const escapes = new Map<number, number>(
  [...'nrtbf'].map((letter, i) => [letter.charCodeAt(0), [10, 13, 9, 8, 12][i] as number]),
);

function readEscape(bytes: Uint8Array, pos: number, out: number[]): number {
  const byte = bytes[pos];
  if (byte === undefined) return pos;
  if (byte === 13) return bytes[pos + 1] === 10 ? pos + 2 : pos + 1;
  if (byte === 10) return pos + 1;
  if (byte < 48 || byte > 55) {
    out.push(escapes.get(byte) ?? byte);
    return pos + 1;
  }
  let at = pos;
  let code = 0;
  while (at < pos + 3 && isDigit(bytes[at]) && (bytes[at] as number) < 56) {
    code = code * 8 + (bytes[at] as number) - 48;
    at += 1;
  }
  out.push(code & 255);
  return at;
}

const hexValue = (byte: number): number => {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const lower = byte | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
};

/** 7.3.4.3: an odd last digit counts as if followed by 0; anything that is no digit is passed over. */
export function readHexString(cursor: Cursor): Uint8Array {
  const { bytes, end } = cursor;
  const out: number[] = [];
  let half = -1;
  let at = cursor.pos + 1;
  for (; at < end && bytes[at] !== 0x3e; at += 1) {
    const digit = hexValue(bytes[at] as number);
    if (digit < 0) continue;
    if (half < 0) half = digit;
    else {
      out.push(half * 16 + digit);
      half = -1;
    }
  }
  if (half >= 0) out.push(half * 16);
  cursor.pos = Math.min(at + 1, end);
  return Uint8Array.from(out);
}
