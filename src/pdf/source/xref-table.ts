import { startsAt } from '../syntax/bytes.ts';
import { isDigit, skipSpace } from '../syntax/characters.ts';
import { cursorAt, readNumber } from '../syntax/lexer.ts';
import { parseValue } from '../syntax/parser.ts';
import { isDict, type PdfDict } from '../syntax/values.ts';
import { addEntry, free, type Xref } from './xref.ts';

/** 7.5.4: subsections of `first count`, then `offset generation n|f`, until the trailer. */
export function readTable(bytes: Uint8Array, pos: number, xref: Xref): PdfDict | null {
  const cursor = cursorAt(bytes, pos);
  for (;;) {
    cursor.pos = skipSpace(bytes, cursor.pos, bytes.length);
    if (startsAt(bytes, 'trailer', cursor.pos)) break;
    if (!isDigit(bytes[cursor.pos])) return null;
    const first = readNumber(cursor);
    cursor.pos = skipSpace(bytes, cursor.pos, bytes.length);
    if (!readSubsection(bytes, cursor, first, readNumber(cursor), xref)) return null;
  }
  cursor.pos += 7;
  const trailer = parseValue(cursor);
  return isDict(trailer) ? trailer : null;
}

function readSubsection(bytes: Uint8Array, cursor: { pos: number }, first: number, count: number, xref: Xref): boolean {
  let shift = 0;
  const line = cursorAt(bytes, cursor.pos);
  for (let i = 0; i < count; i += 1) {
    line.pos = skipSpace(bytes, line.pos, bytes.length);
    if (addExactRow(bytes, line, first + i + shift, xref)) continue;
    if (!isDigit(bytes[line.pos])) break;
    const offset = readNumber(line);
    line.pos = skipSpace(bytes, line.pos, bytes.length);
    const gen = readNumber(line);
    line.pos = skipSpace(bytes, line.pos, bytes.length);
    const letter = bytes[line.pos];
    if (letter !== 0x6e && letter !== 0x66) return false;
    line.pos += 1;
    // A known writer's error: the first subsection begins at 1 but lists object 0.
    if (i === 0 && first === 1 && letter === 0x66 && gen === 65535) shift = -1;
    addEntry(xref, first + i + shift, letter === 0x6e ? { kind: 'plain', offset, gen } : free);
  }
  cursor.pos = line.pos;
  return true;
}

/** A row of an object in use as 7.5.4 wants it: ten digits, a space, five digits, a space, `n`. False: read it with care. */
function addExactRow(bytes: Uint8Array, line: { pos: number }, num: number, xref: Xref): boolean {
  const at = line.pos;
  if (bytes[at + 10] !== 32 || bytes[at + 16] !== 32 || bytes[at + 17] !== 0x6e) return false;
  const offset = digits(bytes, at, at + 10);
  const gen = digits(bytes, at + 11, at + 16);
  if (offset < 0 || gen < 0) return false;
  line.pos = at + 18;
  addEntry(xref, num, { kind: 'plain', offset, gen });
  return true;
}

/** Negative when something else than a digit stands among them. */
function digits(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] as number) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
