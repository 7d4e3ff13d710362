import { startsAt, toLatin1 } from './bytes.ts';
import { isDigit, isRegular, skipRegular, skipSpace } from './characters.ts';
import { type Cursor, readHexString, readLiteralString, readName, readNumber } from './lexer.ts';
import { type PdfDict, type PdfValue, ref, string } from './values.ts';

/** The bytes are no PDF object: nested beyond reason, or cut off. */
export class PdfSyntaxError extends Error {}

/** What is done to every string as it is read: decryption, or nothing. */
export type StringCipher = (bytes: Uint8Array) => Uint8Array;

const deepest = 256;

/** One direct object or reference at the cursor (7.3). Throws PdfSyntaxError at the end of the bytes. */
export function parseValue(cursor: Cursor, cipher?: StringCipher, depth = 0): PdfValue {
  const { bytes, end } = cursor;
  cursor.pos = skipSpace(bytes, cursor.pos, end);
  if (cursor.pos >= end || depth > deepest) throw new PdfSyntaxError(`no object at ${cursor.pos}`);
  const byte = bytes[cursor.pos] as number;
  if (byte === 0x2f) return readName(cursor);
  if (byte === 0x28) return deciphered(readLiteralString(cursor), cipher);
  if (byte === 0x5b) return parseArray(cursor, cipher, depth);
  if (byte === 0x3c) {
    if (bytes[cursor.pos + 1] === 0x3c) return parseDict(cursor, cipher, depth);
    return deciphered(readHexString(cursor), cipher);
  }
  if (isDigit(byte)) return parseInteger(cursor) ?? readNumber(cursor);
  if (byte === 0x2b || byte === 0x2d || byte === 0x2e) return readNumber(cursor);
  return parseKeyword(cursor);
}

const deciphered = (bytes: Uint8Array, cipher?: StringCipher): PdfValue => string(cipher ? cipher(bytes) : bytes);

function parseArray(cursor: Cursor, cipher: StringCipher | undefined, depth: number): PdfValue {
  const values: PdfValue[] = [];
  cursor.pos += 1;
  for (;;) {
    cursor.pos = skipSpace(cursor.bytes, cursor.pos, cursor.end);
    if (cursor.pos >= cursor.end) throw new PdfSyntaxError('array without end');
    if (cursor.bytes[cursor.pos] === 0x5d) break;
    // A dictionary's end inside an array: the array's own end is missing.
    if (cursor.bytes[cursor.pos] === 0x3e) return values;
    values.push(parseValue(cursor, cipher, depth + 1));
  }
  cursor.pos += 1;
  return values;
}

function parseDict(cursor: Cursor, cipher: StringCipher | undefined, depth: number): PdfDict {
  const dict = new Map<string, PdfValue>();
  cursor.pos += 2;
  for (;;) {
    cursor.pos = skipSpace(cursor.bytes, cursor.pos, cursor.end);
    if (cursor.pos >= cursor.end) throw new PdfSyntaxError('dictionary without end');
    const byte = cursor.bytes[cursor.pos];
    if (byte === 0x3e) break;
    if (byte === 0x2f) parseEntry(cursor, dict, cipher, depth);
    else if (startsAt(cursor.bytes, 'endobj', cursor.pos) || startsAt(cursor.bytes, 'stream', cursor.pos)) return dict;
    else parseValue(cursor, cipher, depth + 1);
  }
  cursor.pos += cursor.bytes[cursor.pos + 1] === 0x3e ? 2 : 1;
  return dict;
}

/** The first of two equal keys wins, as in qpdf's warning and most readers. */
function parseEntry(
  cursor: Cursor,
  dict: Map<string, PdfValue>,
  cipher: StringCipher | undefined,
  depth: number,
): void {
  const key = readName(cursor).name;
  cursor.pos = skipSpace(cursor.bytes, cursor.pos, cursor.end);
  const value = cursor.bytes[cursor.pos] === 0x3e ? null : parseValue(cursor, cipher, depth + 1);
  if (!dict.has(key)) dict.set(key, value);
}

/** 7.3.10: `12 0 R`, or a whole number when no other number and `R` follow; undefined leaves the cursor alone. */
function parseInteger(cursor: Cursor): PdfValue | undefined {
  const { bytes, end, pos } = cursor;
  let first = pos;
  let num = 0;
  for (; first < end && isDigit(bytes[first]); first += 1) num = num * 10 + (bytes[first] as number) - 48;
  if (first - pos > 15) return undefined;
  const second = skipSpace(bytes, first, end);
  let secondEnd = second;
  let gen = 0;
  for (; secondEnd < end && isDigit(bytes[secondEnd]); secondEnd += 1)
    gen = gen * 10 + (bytes[secondEnd] as number) - 48;
  const letter = second > first && secondEnd > second ? skipSpace(bytes, secondEnd, end) : secondEnd;
  if (letter > secondEnd && bytes[letter] === 0x52 && !isRegular(bytes[letter + 1])) {
    cursor.pos = letter + 1;
    return ref(num, gen);
  }
  if (first < end && isRegular(bytes[first])) return undefined;
  cursor.pos = first;
  return num;
}

/** `true`, `false`, `null`; any other word is read as null, so that one bad word does not lose an object. */
function parseKeyword(cursor: Cursor): PdfValue {
  const start = cursor.pos;
  cursor.pos = Math.max(skipRegular(cursor.bytes, start, cursor.end), start + 1);
  const word = toLatin1(cursor.bytes, start, cursor.pos);
  if (word === 'endobj' || word === 'endstream') throw new PdfSyntaxError(`unexpected ${word}`);
  return word === 'true' ? true : word === 'false' ? false : null;
}
