import { inflateSync } from 'node:zlib';
import { viewOf } from '../../model/bytes.ts';
import type { Sfnt } from './sfnt.ts';

/** Unwraps WOFF 1.0 (W3C Recommendation): each table is a zlib stream, or stored when that is not smaller. */
export function readWoff(bytes: Uint8Array): Sfnt {
  const d = viewOf(bytes);
  const tables = Array.from({ length: d.getUint16(12) }, (_, i) => {
    const at = 44 + 20 * i;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const start = d.getUint32(at + 4);
    const packed = bytes.subarray(start, start + d.getUint32(at + 8));
    return { tag, data: packed.length < d.getUint32(at + 12) ? inflateSync(packed) : packed };
  });
  return { flavour: d.getUint32(4), tables };
}

export const isWoff = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 4)) === 'wOFF';
