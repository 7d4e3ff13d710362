import { dictOf, isArray, nameOf, type PdfDict, type PdfValue } from '../syntax/values.ts';
import { decodeStream } from './filters.ts';
import { readIndirect } from './indirect.ts';
import { addEntry, free, type Xref, type XrefEntry } from './xref.ts';

/** 7.5.8: a cross-reference stream. Its own dictionary is the section's trailer; it is never encrypted. */
export function readXrefStream(bytes: Uint8Array, pos: number, xref: Xref): PdfDict | null {
  const found = readIndirect(bytes, pos, (value) => (typeof value === 'number' ? value : null));
  const dict = dictOf(found?.value);
  if (!found?.data || !dict || nameOf(dict.get('Type')) !== 'XRef') return null;
  const rows = decodeStream(dict, found.data, (value) => value ?? null);
  if (!rows) return null;
  const widths = numbers(dict.get('W'));
  if (widths.length < 3 || widths.some((width) => width < 0 || width > 8)) return null;
  const index = numbers(dict.get('Index'));
  const size = dict.get('Size');
  readRows(rows, widths, index.length > 1 ? index : [0, typeof size === 'number' ? size : 0], xref);
  return dict;
}

const numbers = (value: PdfValue | undefined): number[] =>
  isArray(value) ? value.filter((item) => typeof item === 'number') : [];

function readRows(rows: Uint8Array, widths: readonly number[], index: readonly number[], xref: Xref): void {
  const [w0, w1, w2] = widths as [number, number, number];
  const rowBytes = w0 + w1 + w2;
  let at = 0;
  for (let pair = 0; pair + 1 < index.length && rowBytes > 0; pair += 2) {
    const first = index[pair] as number;
    const count = index[pair + 1] as number;
    for (let i = 0; i < count && at + rowBytes <= rows.length; i += 1, at += rowBytes) {
      const type = w0 === 0 ? 1 : field(rows, at, w0);
      addEntry(xref, first + i, entryOf(type, field(rows, at + w0, w1), field(rows, at + w0 + w1, w2)));
    }
  }
}

function entryOf(type: number, second: number, third: number): XrefEntry {
  if (type === 1) return { kind: 'plain', offset: second, gen: third };
  return type === 2 ? { kind: 'packed', stream: second, index: third } : free;
}

function field(rows: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let i = 0; i < width; i += 1) value = value * 256 + (rows[at + i] as number);
  return value;
}
