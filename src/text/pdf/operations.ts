import { imageEnd } from '../../pdf/source/content-walk.ts';
import { toLatin1 } from '../../pdf/syntax/bytes.ts';
import { isDigit, isRegular, skipRegular, skipSpace } from '../../pdf/syntax/characters.ts';
import {
  type Cursor,
  cursorAt,
  readHexString,
  readLiteralString,
  readName,
  readNumber,
} from '../../pdf/syntax/lexer.ts';

/** What stands before an operator: a number, a string's bytes, a name, an array of these; null for anything else. */
export type Operand = number | Uint8Array | string | readonly Operand[] | null;

/**
 * Calls for every operator of a content stream or a CMap (7.8.2, 9.7.5.4) with what stood before it. The array of operands is
 * the reader's own again when `visit` returns. Never throws on bad bytes: what is no token is passed over.
 */
export function eachOperation(
  content: Uint8Array,
  visit: (operator: string, operands: readonly Operand[]) => void,
): void {
  const cursor = cursorAt(content, 0);
  const operands: Operand[] = [];
  while (cursor.pos < cursor.end) {
    cursor.pos = skipSpace(content, cursor.pos, cursor.end);
    const byte = content[cursor.pos];
    if (byte === undefined) return;
    if (!isWord(byte)) {
      const value = readOperand(cursor, 0);
      if (operands.length < most) operands.push(value);
      continue;
    }
    const word = operatorAt(cursor);
    if (word === 'ID') cursor.pos = imageEnd(content, cursor.pos);
    visit(word, operands);
    operands.length = 0;
  }
}

/** A CMap may list a hundred entries in one block (9.10.3); more than this is nobody's page. */
const most = 100_000;
const deepest = 8;

const isSign = (byte: number): boolean => isDigit(byte) || byte === 0x2d || byte === 0x2b || byte === 0x2e;
const isWord = (byte: number): boolean => isRegular(byte) && !isSign(byte);

function readOperand(cursor: Cursor, depth: number): Operand {
  const { bytes } = cursor;
  const byte = bytes[cursor.pos] as number;
  if (isSign(byte)) return readNumber(cursor);
  if (byte === 0x2f) return readName(cursor).name;
  if (byte === 0x28) return readLiteralString(cursor);
  if (byte === 0x3c && bytes[cursor.pos + 1] !== 0x3c) return readHexString(cursor);
  if (byte === 0x5b && depth < deepest) return readArray(cursor, depth);
  cursor.pos += byte === 0x3c || (byte === 0x3e && bytes[cursor.pos + 1] === 0x3e) ? 2 : 1;
  return null;
}

function readArray(cursor: Cursor, depth: number): Operand[] {
  const items: Operand[] = [];
  cursor.pos += 1;
  for (;;) {
    cursor.pos = skipSpace(cursor.bytes, cursor.pos, cursor.end);
    const byte = cursor.bytes[cursor.pos];
    if (byte === undefined) return items;
    if (byte === 0x5d) {
      cursor.pos += 1;
      return items;
    }
    if (isWord(byte)) cursor.pos = skipRegular(cursor.bytes, cursor.pos, cursor.end);
    else items.push(readOperand(cursor, depth + 1));
  }
}

/** Operators of one and two letters, which are nearly all, without a new string for each. */
const short: (string | undefined)[] = [];

function operatorAt(cursor: Cursor): string {
  const { bytes, pos } = cursor;
  cursor.pos = skipRegular(bytes, pos, cursor.end);
  const length = cursor.pos - pos;
  if (length > 2) return toLatin1(bytes, pos, cursor.pos);
  const key = (bytes[pos] as number) + (length === 2 ? (bytes[pos + 1] as number) << 8 : 0);
  const known = short[key];
  if (known !== undefined) return known;
  const word = toLatin1(bytes, pos, cursor.pos);
  short[key] = word;
  return word;
}
