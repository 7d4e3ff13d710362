import { startsAt } from '../syntax/bytes.ts';
import { isDigit, isRegular, isSpace, skipRegular, skipSpace } from '../syntax/characters.ts';

/** What one pass over an object's bytes finds: where it ends, which references it holds, and what to be careful of. */
export interface Scan {
  /** Position behind the value. */
  end: number;
  /** Flat triples: where a reference starts, where it ends, its object number. Reused between scans. */
  readonly refs: number[];
  refCount: number;
  /** The value of /Length at the first level: where it stands, and the number or the object that says it. */
  lengthStart: number;
  lengthEnd: number;
  length: number;
  lengthRef: number;
  /** A name was seen that may mean a script, an attachment or an action: look at the object, do not copy it blindly. */
  suspicious: boolean;
}

export const createScan = (): Scan => ({
  end: 0,
  refs: [],
  refCount: 0,
  lengthStart: -1,
  lengthEnd: -1,
  length: -1,
  lengthRef: 0,
  suspicious: false,
});

/** Scans the value at `pos` without building it (7.3). False when the bytes are no well-formed value. */
export function scanValue(bytes: Uint8Array, pos: number, scan: Scan): boolean {
  scan.refCount = 0;
  scan.lengthStart = -1;
  scan.length = -1;
  scan.lengthRef = 0;
  scan.suspicious = false;
  let at = pos;
  let depth = 0;
  let afterLength = false;
  do {
    at = skipSpace(bytes, at, bytes.length);
    const byte = bytes[at];
    if (byte === undefined) return false;
    const start = at;
    const isLengthKey: boolean =
      depth === 1 && byte === 0x2f && startsAt(bytes, '/Length', at) && !isRegular(bytes[at + 7]);
    if (byte === 0x2f) at = scanName(bytes, at, scan);
    else if (byte === 0x28) at = literalEnd(bytes, at);
    else if (byte === 0x3c) {
      if (bytes[at + 1] === 0x3c) {
        depth += 1;
        at += 2;
      } else at = hexEnd(bytes, at);
    } else if (byte === 0x5b) {
      depth += 1;
      at += 1;
    } else if (byte === 0x5d || byte === 0x3e) {
      depth -= 1;
      at += byte === 0x5d ? 1 : bytes[at + 1] === 0x3e ? 2 : bytes.length;
    } else if (isDigit(byte)) at = scanNumber(bytes, at, scan);
    else at = scanWord(bytes, at);
    if (at < 0 || at > bytes.length || depth < 0) return false;
    if (afterLength) noteLength(bytes, start, at, scan);
    afterLength = isLengthKey;
  } while (depth > 0);
  scan.end = at;
  return true;
}

function noteLength(bytes: Uint8Array, start: number, end: number, scan: Scan): void {
  if (scan.lengthStart >= 0) return;
  scan.lengthStart = start;
  scan.lengthEnd = end;
  const last = (scan.refCount - 1) * 3;
  if (scan.refCount > 0 && scan.refs[last] === start) {
    scan.lengthRef = scan.refs[last + 2] as number;
    scan.refCount -= 1;
  } else scan.length = isDigit(bytes[start]) ? integerAt(bytes, start, end) : -1;
}

const watched = ['JS', 'AA', 'EF', 'AF', 'Launch', 'JavaScript', 'OpenAction', 'SubmitForm', 'ImportData', 'GoToE'];

/** A name with an escape is looked at as well: `/J#53` is `/JS`. */
function scanName(bytes: Uint8Array, pos: number, scan: Scan): number {
  const end = skipRegular(bytes, pos + 1, bytes.length);
  const length = end - pos - 1;
  for (let i = pos + 1; i < end; i += 1) if (bytes[i] === 0x23) scan.suspicious = true;
  if (length < 2 || length > 10 || (length > 2 && length < 5)) return end;
  for (const word of watched) if (word.length === length && startsAt(bytes, word, pos + 1)) scan.suspicious = true;
  return end;
}

/** A number; or, when another number and `R` follow, a reference (7.3.10), which is noted. */
function scanNumber(bytes: Uint8Array, pos: number, scan: Scan): number {
  let first = pos;
  while (isDigit(bytes[first])) first += 1;
  if (!isSpace(bytes[first])) return skipRegular(bytes, first, bytes.length);
  let second = first;
  while (isSpace(bytes[second])) second += 1;
  let letter = second;
  while (isDigit(bytes[letter])) letter += 1;
  if (letter === second || !isSpace(bytes[letter])) return first;
  while (isSpace(bytes[letter])) letter += 1;
  if (bytes[letter] !== 0x52 || isRegular(bytes[letter + 1])) return first;
  const slot = scan.refCount * 3;
  scan.refs[slot] = pos;
  scan.refs[slot + 1] = letter + 1;
  scan.refs[slot + 2] = integerAt(bytes, pos, first);
  scan.refCount += 1;
  return letter + 1;
}

function integerAt(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end && isDigit(bytes[at]); at += 1) value = value * 10 + (bytes[at] as number) - 48;
  return value;
}

/** Signed and fractional numbers, `true`, `false`, `null`; any other word means that the object's end is missing. */
function scanWord(bytes: Uint8Array, pos: number): number {
  const byte = bytes[pos] as number;
  const end = skipRegular(bytes, pos, bytes.length);
  if (end === pos) return -1;
  const numeric = byte === 0x2b || byte === 0x2d || byte === 0x2e;
  const word = ['true', 'false', 'null'].some((text) => text.length === end - pos && startsAt(bytes, text, pos));
  return numeric || word ? end : -1;
}

function literalEnd(bytes: Uint8Array, pos: number): number {
  let depth = 0;
  for (let at = pos; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

function hexEnd(bytes: Uint8Array, pos: number): number {
  const end = bytes.indexOf(0x3e, pos);
  return end < 0 ? -1 : end + 1;
}
