import { find, startsAt } from '../syntax/bytes.ts';
import { isDigit, isRegular, skipSpace } from '../syntax/characters.ts';
import { cursorAt, readNumber } from '../syntax/lexer.ts';
import { parseValue } from '../syntax/parser.ts';
import { isDict, type PdfValue } from '../syntax/values.ts';

/** `12 0 obj` at a position: its numbers and where its value begins. Null when something else stands there. */
export interface Header {
  readonly num: number;
  readonly gen: number;
  readonly body: number;
}

export function readHeader(bytes: Uint8Array, pos: number): Header | null {
  const at = skipSpace(bytes, pos, bytes.length);
  if (!isDigit(bytes[at])) return null;
  const cursor = cursorAt(bytes, at);
  const num = readNumber(cursor);
  cursor.pos = skipSpace(bytes, cursor.pos, bytes.length);
  if (!isDigit(bytes[cursor.pos])) return null;
  // `0 obj` may be written `0obj` by careless writers; the number then ends where the letters begin.
  let end = cursor.pos;
  while (isDigit(bytes[end])) end += 1;
  const gen = readNumber(cursorAt(bytes, cursor.pos, end));
  const word = skipSpace(bytes, end, bytes.length);
  return startsAt(bytes, 'obj', word) ? { num, gen, body: word + 3 } : null;
}

/** A stream's data: where it lies, and whether its stated length was wrong and had to be measured. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  readonly measured: boolean;
}

/**
 * 7.3.8: the data behind the keyword `stream`, when it stands at `pos` (white space skipped). The stated length is
 * believed only if `endstream` follows; otherwise the data is measured up to the next `endstream`. Undefined: no stream.
 */
export function streamExtent(bytes: Uint8Array, pos: number, stated: number | null): Extent | undefined {
  const word = skipSpace(bytes, pos, bytes.length);
  if (!startsAt(bytes, 'stream', word) || isRegular(bytes[word + 6])) return undefined;
  let start = word + 6;
  while (bytes[start] === 32) start += 1;
  if (bytes[start] === 13) start += 1;
  if (bytes[start] === 10) start += 1;
  if (stated !== null && stated >= 0 && start + stated <= bytes.length && endsAt(bytes, start + stated)) {
    return { start, end: start + stated, measured: false };
  }
  return { start, end: measuredEnd(bytes, start), measured: true };
}

function endsAt(bytes: Uint8Array, pos: number): boolean {
  let at = pos;
  while (at < pos + 4 && (bytes[at] === 13 || bytes[at] === 10 || bytes[at] === 32)) at += 1;
  return startsAt(bytes, 'endstream', at) || startsAt(bytes, 'endobj', at);
}

function measuredEnd(bytes: Uint8Array, start: number): number {
  let end = nextEnd(bytes, start) ?? bytes.length;
  if (bytes[end - 1] === 10 && end > start) end -= 1;
  if (bytes[end - 1] === 13 && end > start) end -= 1;
  return end;
}

/** Where `endstream` stands in a file, in order: searched once, or a file of streams without ends is read to its end for each. */
const ends = new WeakMap<Uint8Array, readonly number[]>();

function endsIn(bytes: Uint8Array): readonly number[] {
  const known = ends.get(bytes);
  if (known !== undefined) return known;
  const found: number[] = [];
  for (let at = find(bytes, 'endstream'); at >= 0; at = find(bytes, 'endstream', at + 9)) found.push(at);
  ends.set(bytes, found);
  return found;
}

/** The first `endstream` at or behind a place. */
function nextEnd(bytes: Uint8Array, from: number): number | undefined {
  const all = endsIn(bytes);
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return all[low];
}

/** An indirect object read where it lies; `lengthOf` finds the number behind an indirect /Length. Null: none is there. */
export function readIndirect(
  bytes: Uint8Array,
  pos: number,
  lengthOf: (value: PdfValue | undefined) => number | null,
): { readonly value: PdfValue; readonly data?: Uint8Array } | null {
  const header = readHeader(bytes, pos);
  if (!header) return null;
  const cursor = cursorAt(bytes, header.body);
  const value = parseValue(cursor);
  if (!isDict(value)) return { value };
  const extent = streamExtent(bytes, cursor.pos, lengthOf(value.get('Length')));
  return extent ? { value, data: bytes.subarray(extent.start, extent.end) } : { value };
}
