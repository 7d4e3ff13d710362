import { constants, inflateSync } from 'node:zlib';
import { skipSpace } from '../syntax/characters.ts';
import { cursorAt, readHexString } from '../syntax/lexer.ts';
import { dictOf, isArray, nameOf, type PdfDict, type PdfValue } from '../syntax/values.ts';
import { decodeLzw, decodeRuns } from './lzw.ts';
import { undoPredictor } from './predictor.ts';

/** Nothing in a file of evidence needs more at once; beyond it lies a decompression bomb. */
const largest = 128 << 20;

/** The filters of a stream in the order of decoding (7.4), with long names. */
export function filtersOf(dict: PdfDict, resolve: (value: PdfValue | undefined) => PdfValue): string[] {
  const filter = resolve(dict.get('Filter') ?? dict.get('F'));
  const names = isArray(filter) ? filter.map(resolve) : [filter];
  return names.map((value) => longNames.get(nameOf(value) ?? '') ?? nameOf(value) ?? '').filter((text) => text !== '');
}

const longNames = new Map([
  ['Fl', 'FlateDecode'],
  ['AHx', 'ASCIIHexDecode'],
  ['A85', 'ASCII85Decode'],
  ['LZW', 'LZWDecode'],
  ['RL', 'RunLengthDecode'],
  ['DCT', 'DCTDecode'],
  ['CCF', 'CCITTFaxDecode'],
]);

/** Decoded data; `sound` says whether it reached its own end without an error. */
export interface Decoded {
  readonly bytes: Uint8Array;
  readonly sound: boolean;
}

type Resolve = (value: PdfValue | undefined) => PdfValue;

/** Undoes all filters that stand for bytes (not pictures). Null when a picture filter or an unknown one is met. */
export function decodeData(dict: PdfDict, data: Uint8Array, resolve: Resolve): Decoded | null {
  const parms = resolve(dict.get('DecodeParms') ?? dict.get('DP'));
  let current: Decoded | null = { bytes: data, sound: true };
  for (const [i, filter] of filtersOf(dict, resolve).entries()) {
    const own = dictOf(resolve(isArray(parms) ? parms[i] : i === 0 ? parms : undefined));
    const next: Decoded | null = applyFilter(filter, current.bytes, own);
    if (!next) return null;
    const plain = own ? undoPredictor(next.bytes, own) : next.bytes;
    current = { bytes: plain ?? next.bytes, sound: next.sound && current.sound && plain !== null };
  }
  return current;
}

/** The same where broken data is of no use: null then. Data without its end is taken as far as it goes. */
export function decodeStream(dict: PdfDict, data: Uint8Array, resolve: Resolve): Uint8Array | null {
  const decoded = decodeData(dict, data, resolve);
  return decoded && (decoded.sound || decoded.bytes.length > 0) ? decoded.bytes : null;
}

function applyFilter(filter: string, data: Uint8Array, parms: PdfDict | undefined): Decoded | null {
  const sound = (bytes: Uint8Array | null): Decoded => ({ bytes: bytes ?? new Uint8Array(), sound: bytes !== null });
  if (filter === 'FlateDecode') return inflate(data);
  if (filter === 'LZWDecode') return sound(decodeLzw(data, parms?.get('EarlyChange') === 0 ? 0 : 1));
  if (filter === 'ASCIIHexDecode') return sound(readHexString(cursorAt(data, -1)));
  if (filter === 'ASCII85Decode') return sound(decodeAscii85(data));
  if (filter === 'RunLengthDecode') return sound(decodeRuns(data));
  return filter === 'Crypt' ? sound(data) : null;
}

/** 7.4.4. A wrong byte or a missing end makes it unsound; what can be read before that is given all the same. */
function inflate(data: Uint8Array): Decoded {
  try {
    return { bytes: inflateSync(data, { maxOutputLength: largest }), sound: true };
  } catch {
    return { bytes: inflateTorn(data), sound: false };
  }
}

function inflateTorn(data: Uint8Array): Uint8Array {
  try {
    return inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: largest });
  } catch {
    return new Uint8Array();
  }
}

/** 7.4.3: five letters for four bytes, `z` for four zeros, `~>` at the end. */
function decodeAscii85(data: Uint8Array): Uint8Array | null {
  const out: number[] = [];
  let group: number[] = [];
  for (let at = skipSpace(data, 0, data.length); at < data.length; at = skipSpace(data, at + 1, data.length)) {
    const byte = data[at] as number;
    if (byte === 0x7e) break;
    if (byte === 0x7a && group.length === 0) out.push(0, 0, 0, 0);
    else if (byte < 33 || byte > 117) return null;
    else group.push(byte - 33);
    if (group.length === 5) {
      pushGroup(out, group, 4);
      group = [];
    }
  }
  if (group.length > 1) pushGroup(out, [...group, 84, 84, 84, 84].slice(0, 5), group.length - 1);
  return Uint8Array.from(out);
}

function pushGroup(out: number[], group: readonly number[], count: number): void {
  const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
  for (let i = 0; i < count; i += 1) out.push(Math.floor(value / 2 ** (24 - 8 * i)) & 255);
}
