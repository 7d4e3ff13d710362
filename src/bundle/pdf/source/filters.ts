import { constants, inflateSync } from 'node:zlib';
import { skipSpace } from '../syntax/characters.ts';
import { cursorAt, readHexString } from '../syntax/lexer.ts';
import { dictOf, isArray, nameOf, type PdfDict, type PdfValue } from '../syntax/values.ts';
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

/** Undoes Flate, ASCIIHex and ASCII85 with predictors. Null when another filter stands in the way or the data is broken. */
export function decodeStream(
  dict: PdfDict,
  data: Uint8Array,
  resolve: (value: PdfValue | undefined) => PdfValue,
): Uint8Array | null {
  const parms = resolve(dict.get('DecodeParms') ?? dict.get('DP'));
  let current: Uint8Array | null = data;
  for (const [i, filter] of filtersOf(dict, resolve).entries()) {
    const own = dictOf(resolve(isArray(parms) ? parms[i] : i === 0 ? parms : undefined));
    current = current && applyFilter(filter, current);
    if (current && own) current = undoPredictor(current, own);
  }
  return current;
}

function applyFilter(filter: string, data: Uint8Array): Uint8Array | null {
  if (filter === 'FlateDecode') return inflate(data);
  if (filter === 'ASCIIHexDecode') return readHexString({ ...cursorAt(data, -1) });
  if (filter === 'ASCII85Decode') return decodeAscii85(data);
  return filter === 'Crypt' ? data : null;
}

/** 7.4.4. Data without its end is taken as far as it goes; data with a wrong byte is null. */
export function inflate(data: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: largest });
  } catch {
    return null;
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
