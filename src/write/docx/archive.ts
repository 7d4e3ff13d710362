import { inflateRawSync } from 'node:zlib';
import { viewOf } from '../../model/bytes.ts';
import { crc32 } from '../../model/crc32.ts';

/** One file of a package. */
export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const centralMagic = 0x02014b50;
const localMagic = 0x04034b50;
const endMagic = 0x06054b50;
/** 1980-01-01 00:00:00, the earliest time a ZIP can tell. */
const epochDate = 0x21;
const utf8Names = 0x0800;

/** Parts of a ZIP that a library in this process has just written (no ZIP64, no encryption). */
export function readParts(zip: Uint8Array): Part[] {
  const d = viewOf(zip);
  let end = zip.length - 22;
  while (d.getUint32(end, true) !== endMagic) end -= 1;
  const parts: Part[] = [];
  let at = d.getUint32(end + 16, true);
  for (let i = d.getUint16(end + 10, true); i > 0; i--) {
    const nameLength = d.getUint16(at + 28, true);
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength));
    const local = d.getUint32(at + 42, true);
    const start = local + 30 + d.getUint16(local + 26, true) + d.getUint16(local + 28, true);
    const packed = zip.subarray(start, start + d.getUint32(at + 20, true));
    if (!name.endsWith('/'))
      parts.push({ name, bytes: d.getUint16(at + 10, true) === 8 ? inflateRawSync(packed) : packed });
    at += 46 + nameLength + d.getUint16(at + 30, true) + d.getUint16(at + 32, true);
  }
  return parts;
}

/**
 * Parts as a ZIP whose bytes depend on nothing else: given order, fixed times, stored. Deflate is not used because its
 * output differs between builds of zlib, and with it the digest of the same document on two machines.
 */
export function writeParts(parts: readonly Part[]): Uint8Array {
  const entries = parts.map(({ name, bytes }) => ({ name: new TextEncoder().encode(name), bytes, crc: crc32(bytes) }));
  const out = new Uint8Array(entries.reduce((n, e) => n + 76 + 2 * e.name.length + e.bytes.length, 22));
  const d = viewOf(out);
  let at = 0;
  const offsets = entries.map((e) => {
    const start = at;
    d.setUint32(at, localMagic, true);
    common(d, at + 4, e);
    out.set(e.name, at + 30);
    out.set(e.bytes, at + 30 + e.name.length);
    at += 30 + e.name.length + e.bytes.length;
    return start;
  });
  const central = at;
  for (const [i, e] of entries.entries()) {
    d.setUint32(at, centralMagic, true);
    d.setUint16(at + 4, 20, true);
    common(d, at + 6, e);
    d.setUint32(at + 42, offsets[i] ?? 0, true);
    out.set(e.name, at + 46);
    at += 46 + e.name.length;
  }
  endRecord(d, entries.length, central, at);
  return out;
}

function endRecord(d: DataView, count: number, central: number, at: number): void {
  d.setUint32(at, endMagic, true);
  d.setUint16(at + 8, count, true);
  d.setUint16(at + 10, count, true);
  d.setUint32(at + 12, at - central, true);
  d.setUint32(at + 16, central, true);
}

/** The fields a local and a central header share: version, flags, method 0, time, date, CRC, sizes, length of the name. */
function common(d: DataView, at: number, e: { name: Uint8Array; bytes: Uint8Array; crc: number }): void {
  d.setUint16(at, 20, true);
  d.setUint16(at + 2, utf8Names, true);
  d.setUint16(at + 8, epochDate, true);
  d.setUint32(at + 10, e.crc, true);
  d.setUint32(at + 14, e.bytes.length, true);
  d.setUint32(at + 18, e.bytes.length, true);
  d.setUint16(at + 22, e.name.length, true);
}
