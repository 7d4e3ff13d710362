import { startsAt } from '../../../pdf/syntax/bytes.ts';
import { isDigit, isRegular, isSpace, skipRegular, skipSpace } from '../../../pdf/syntax/characters.ts';

/** What one pass over an object's bytes finds: where it ends, which references it holds, and what to be careful of. */
export interface Scan {
  /** Position behind the value. */
  end: number;
  /** The brackets open at the moment; deeper objects are read, not scanned. */
  readonly nesting: Int8Array;
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
  nesting: new Int8Array(256),
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
  reset(scan);
  const { nesting } = scan;
  const dictionary = bytes[pos] === 0x3c && bytes[pos + 1] === 0x3c;
  let at = pos;
  let depth = 0;
  let items = 0;
  let lengthNext = false;
  do {
    at = skipSpace(bytes, at, bytes.length);
    const start = at;
    const byte = bytes[at];
    const bracket = bracketAt(bytes, at);
    if (bracket > 0) {
      if (depth >= nesting.length) return false;
      nesting[depth++] = bracket;
    } else if (bracket < 0 && (depth === 0 || nesting[--depth] !== -bracket)) return false;
    at = bracket === 0 ? scanAtom(bytes, at, scan) : at + Math.abs(bracket);
    if (at < 0 || at > bytes.length) return false;
    if (!dictionary || depth !== 1 || bracket > 0) continue;
    // An entry's key or value ended at the first level; keys are names (7.3.7).
    const isKey = items % 2 === 0;
    if (isKey && byte !== 0x2f) return false;
    if (lengthNext && bracket === 0) noteLength(bytes, start, at, scan);
    lengthNext = isKey && at - start === 7 && startsAt(bytes, '/Length', start);
    items += 1;
  } while (depth > 0);
  scan.end = at;
  return items % 2 === 0;
}

function reset(scan: Scan): void {
  scan.refCount = 0;
  scan.lengthStart = -1;
  scan.length = -1;
  scan.lengthRef = 0;
  scan.suspicious = false;
}

/** 2 for `<<`, 1 for `[`, negative for their ends, 0 for anything else: the number is also the bracket's width. */
function bracketAt(bytes: Uint8Array, pos: number): number {
  const byte = bytes[pos];
  if (byte === 0x5b) return 1;
  if (byte === 0x5d) return -1;
  if (byte === 0x3c && bytes[pos + 1] === 0x3c) return 2;
  return byte === 0x3e && bytes[pos + 1] === 0x3e ? -2 : 0;
}

/** The end of the name, string, number, reference or word at `pos`; negative when there is none. */
function scanAtom(bytes: Uint8Array, pos: number, scan: Scan): number {
  const byte = bytes[pos];
  if (byte === undefined) return -1;
  if (byte === 0x2f) return scanName(bytes, pos, scan);
  if (byte === 0x28) return literalEnd(bytes, pos);
  if (byte === 0x3c) return hexEnd(bytes, pos);
  return isDigit(byte) ? scanNumber(bytes, pos, scan) : scanWord(bytes, pos);
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

const watched = [
  'JS',
  'AA',
  'EF',
  'AF',
  'Launch',
  'JavaScript',
  'OpenAction',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'CIDSet',
  'CharSet',
];

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
