import { viewOf } from '../../model/bytes.ts';

/** Pixels of a WebP picture, from the first chunk: lossy, lossless or extended (RFC 9649, 2.5–2.7); null for anything else. */
export function webpSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  if (bytes.length < 30) return null;
  const d = viewOf(bytes);
  const text = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (text(0) !== 'RIFF' || text(8) !== 'WEBP') return null;
  switch (text(12)) {
    case 'VP8 ':
      return { width: d.getUint16(26, true) & 0x3fff, height: d.getUint16(28, true) & 0x3fff };
    case 'VP8L':
      return { width: (d.getUint32(21, true) & 0x3fff) + 1, height: ((d.getUint32(21, true) >>> 14) & 0x3fff) + 1 };
    case 'VP8X':
      return { width: (d.getUint32(23, true) >>> 8) + 1, height: (d.getUint32(26, true) >>> 8) + 1 };
    default:
      return null;
  }
}
