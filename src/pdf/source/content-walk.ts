import { startsAt } from '../syntax/bytes.ts';
import { isDigit, isRegular, isSpace, skipRegular, skipSpace } from '../syntax/characters.ts';

/** What stands before an operator (7.8.2); the memory is used again for the next one. */
export interface Operands {
  readonly content: Uint8Array;
  /** The numbers, the last `count` of which are meant; more than 64 are no operands. */
  readonly numbers: Float64Array;
  count: number;
  /** Bytes of all strings together, and the last name without its slash. */
  text: number;
  nameStart: number;
  nameEnd: number;
}

/** An operator as one number: up to three letters; 0 for a longer word, which is none. */
export const operator = (word: string): number =>
  [...word].reduce((code, letter) => code * 256 + letter.charCodeAt(0), 0);

/** Graphics states held for `Q` (8.4.2): nobody nests deeper; a file that does wants to fill the memory. */
export const mostSaved = 512;

const imageData = operator('ID');
const most = 64;

/** Calls for every operator; comments and the data of inline images are passed over. `EI` comes as the operator it is. */
export function walkContent(content: Uint8Array, meet: (code: number, operands: Operands) => void): void {
  const end = content.length;
  const operands: Operands = { content, numbers: new Float64Array(most), count: 0, text: 0, nameStart: 0, nameEnd: 0 };
  for (let at = skipSpace(content, 0, end); at < end; at = skipSpace(content, at, end)) {
    const byte = content[at] as number;
    if (isNumeric(byte)) at = readNumberInto(content, at, end, operands);
    else if (byte === 0x28) at = stringEnd(content, at, operands);
    else if (byte === 0x3c && content[at + 1] !== 0x3c) at = hexEnd(content, at, operands);
    else if (byte === 0x2f) at = nameEnd(content, at, end, operands);
    else if (!isRegular(byte)) at += byte === 0x3c ? 2 : 1;
    else {
      const start = at;
      at = skipRegular(content, at, end);
      const code = codeAt(content, start, at);
      if (code === 0 && isConstant(content, start, at)) continue;
      if (code === imageData) at = imageEnd(content, at);
      else meet(code, operands);
      operands.count = 0;
      operands.text = 0;
    }
  }
}

const isConstant = (content: Uint8Array, start: number, end: number): boolean =>
  ['true', 'false', 'null'].some((word) => word.length === end - start && startsAt(content, word, start));

const isNumeric = (byte: number): boolean => isDigit(byte) || byte === 0x2d || byte === 0x2e || byte === 0x2b;

function readNumberInto(content: Uint8Array, pos: number, end: number, operands: Operands): number {
  let at = pos;
  const sign = content[at] === 0x2d ? -1 : 1;
  let value = 0;
  let scale = 0;
  for (; at < end; at += 1) {
    const byte = content[at] as number;
    if (isDigit(byte)) {
      value = value * 10 + byte - 48;
      scale *= 10;
    } else if (byte === 0x2e) scale = 1;
    else if (byte !== 0x2d && byte !== 0x2b) break;
  }
  if (operands.count < most) operands.numbers[operands.count++] = (sign * value) / (scale || 1);
  return isRegular(content[at]) ? skipRegular(content, at, end) : at;
}

function stringEnd(content: Uint8Array, pos: number, operands: Operands): number {
  let depth = 0;
  let at = pos;
  for (; at < content.length; at += 1) {
    const byte = content[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29 && --depth === 0) break;
  }
  operands.text += Math.max(0, at - pos - 1);
  return at + 1;
}

function hexEnd(content: Uint8Array, pos: number, operands: Operands): number {
  const found = content.indexOf(0x3e, pos);
  const end = found < 0 ? content.length : found;
  operands.text += (end - pos - 1) >> 1;
  return end + 1;
}

function nameEnd(content: Uint8Array, pos: number, end: number, operands: Operands): number {
  operands.nameStart = pos + 1;
  operands.nameEnd = skipRegular(content, pos + 1, end);
  return operands.nameEnd;
}

function codeAt(content: Uint8Array, start: number, end: number): number {
  if (end - start > 3) return 0;
  let code = 0;
  for (let at = start; at < end; at += 1) code = code * 256 + (content[at] as number);
  return code;
}

/** 8.9.7: `EI` between white space ends an inline image's data; it is left to be read as the operator it is. */
export function imageEnd(content: Uint8Array, pos: number): number {
  for (let at = pos; at + 2 < content.length; at += 1) {
    const word = content[at + 1] === 0x45 && content[at + 2] === 0x49;
    if (word && isSpace(content[at]) && !isRegular(content[at + 3])) return at + 1;
  }
  return content.length;
}
