import { viewOf } from '../../model/bytes.ts';

/** One table of a font file; `data` is a view, nothing is copied. */
export interface SfntTable {
  readonly tag: string;
  readonly data: Uint8Array;
}

/** A font as its tables (OpenType 1.9, "Organization of an OpenType Font"). */
export interface Sfnt {
  /** 0x00010000 for TrueType outlines, 'OTTO' for CFF. */
  readonly flavour: number;
  readonly tables: readonly SfntTable[];
}

const collectionTag = 0x74746366;
const tagAt = (d: DataView, at: number): string =>
  String.fromCharCode(d.getUint8(at), d.getUint8(at + 1), d.getUint8(at + 2), d.getUint8(at + 3));

/** Offsets of the faces in a file: one for TTF and OTF, several for a collection (TTC). */
export function faceOffsets(bytes: Uint8Array): number[] {
  const d = viewOf(bytes);
  if (d.getUint32(0) !== collectionTag) return [0];
  return Array.from({ length: d.getUint32(8) }, (_, i) => d.getUint32(12 + 4 * i));
}

/** The tables of the face at `offset`. Throws RangeError when the file is cut short. */
export function readSfnt(bytes: Uint8Array, offset: number): Sfnt {
  const d = viewOf(bytes);
  const count = d.getUint16(offset + 4);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = offset + 12 + 16 * i;
    const start = d.getUint32(at + 8);
    const end = start + d.getUint32(at + 12);
    if (end > bytes.length) throw new RangeError(`table ${tagAt(d, at)} ends beyond the file`);
    return { tag: tagAt(d, at), data: bytes.subarray(start, end) };
  });
  return { flavour: d.getUint32(offset), tables };
}

const padded = (n: number): number => (n + 3) & ~3;

/** Lays the tables out as one TTF/OTF. Checksums are left zero: no consumer here (Typst, HarfBuzz) reads them. */
export function writeSfnt({ flavour, tables }: Sfnt): Uint8Array {
  const sorted = [...tables].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const head = 12 + 16 * sorted.length;
  const out = new Uint8Array(sorted.reduce((n, t) => n + padded(t.data.length), head));
  const d = viewOf(out);
  const log = Math.floor(Math.log2(sorted.length));
  d.setUint32(0, flavour);
  d.setUint16(4, sorted.length);
  d.setUint16(6, 2 ** log * 16);
  d.setUint16(8, log);
  d.setUint16(10, sorted.length * 16 - 2 ** log * 16);
  let at = head;
  for (const [i, { tag, data }] of sorted.entries()) {
    const row = 12 + 16 * i;
    for (let c = 0; c < 4; c++) d.setUint8(row + c, tag.charCodeAt(c));
    d.setUint32(row + 8, at);
    d.setUint32(row + 12, data.length);
    out.set(data, at);
    at += padded(data.length);
  }
  return out;
}
