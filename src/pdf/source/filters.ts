import { constants, inflateSync } from 'node:zlib';
import { cursorAt, readHexString } from '../syntax/lexer.ts';
import { dictOf, isArray, nameOf, type PdfDict, type PdfValue } from '../syntax/values.ts';
import { decodeAscii85 } from './ascii85.ts';
import { type GrowingBytes, growingBytes } from './growing-bytes.ts';
import { decodeLzw } from './lzw.ts';
import { undoPredictor } from './predictor.ts';
import { decodeRuns } from './run-length.ts';

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
  /** It would have been more than the limit; nothing of it is given. */
  readonly tooLarge: boolean;
}

type Resolve = (value: PdfValue | undefined) => PdfValue;

/** Undoes all filters that stand for bytes (not pictures). Null when a picture filter or an unknown one is met. */
export function decodeData(dict: PdfDict, data: Uint8Array, resolve: Resolve, limit = largest): Decoded | null {
  const parms = resolve(dict.get('DecodeParms') ?? dict.get('DP'));
  let current: Decoded = { bytes: data, sound: true, tooLarge: false };
  for (const [i, filter] of filtersOf(dict, resolve).entries()) {
    const own = dictOf(resolve(isArray(parms) ? parms[i] : i === 0 ? parms : undefined));
    const next: Decoded | null = applyFilter(filter, current.bytes, own, limit);
    if (next === null || next.tooLarge) return next;
    const plain = own ? undoPredictor(next.bytes, own) : next.bytes;
    const sound = next.sound && current.sound && plain !== null;
    current = { bytes: plain ?? next.bytes, sound, tooLarge: false };
  }
  return current;
}

/** The same where broken data is of no use: null then. Data without its end is taken as far as it goes. */
export function decodeStream(dict: PdfDict, data: Uint8Array, resolve: Resolve): Uint8Array | null {
  const decoded = decodeData(dict, data, resolve);
  return decoded && (decoded.sound || decoded.bytes.length > 0) ? decoded.bytes : null;
}

function applyFilter(filter: string, data: Uint8Array, parms: PdfDict | undefined, limit: number): Decoded | null {
  const early = parms?.get('EarlyChange') === 0 ? 0 : 1;
  if (filter === 'FlateDecode') return inflate(data, limit);
  if (filter === 'LZWDecode') return grown(limit, (out) => decodeLzw(data, early, out));
  if (filter === 'ASCIIHexDecode') return whole(readHexString(cursorAt(data, -1)));
  if (filter === 'ASCII85Decode') return grown(limit, (out) => decodeAscii85(data, out));
  if (filter === 'RunLengthDecode') return grown(limit, (out) => decodeRuns(data, out));
  return filter === 'Crypt' ? whole(data) : null;
}

const nothing = new Uint8Array();
const whole = (bytes: Uint8Array): Decoded => ({ bytes, sound: true, tooLarge: false });
const torn = (bytes: Uint8Array): Decoded => ({ bytes, sound: false, tooLarge: false });
const beyond: Decoded = { bytes: nothing, sound: false, tooLarge: true };

function grown(limit: number, decode: (out: GrowingBytes) => boolean): Decoded {
  const out = growingBytes(limit);
  const sound = decode(out);
  if (out.full) return beyond;
  return sound ? whole(out.bytes()) : torn(nothing);
}

/** 7.4.4. A wrong byte or a missing end makes it unsound; what can be read before that is given all the same. */
function inflate(data: Uint8Array, limit: number): Decoded {
  try {
    return whole(inflateSync(data, { maxOutputLength: limit }));
  } catch (error) {
    return isTooLarge(error) ? beyond : inflateTorn(data, limit);
  }
}

function inflateTorn(data: Uint8Array, limit: number): Decoded {
  try {
    return torn(inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: limit }));
  } catch (error) {
    return isTooLarge(error) ? beyond : torn(nothing);
  }
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
