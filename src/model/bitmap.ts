import { viewOf } from './bytes.ts';

/** 位图 — what a Windows bitmap (BMP) says of itself. Offsets and lengths in bytes, sizes in pixels. */
export interface BitmapHead {
  readonly width: number;
  readonly height: number;
  /** The first row stands at the top; in most files it stands at the bottom. */
  readonly topDown: boolean;
  /** Bits a pixel: 1, 4, 8 (into the palette), 16, 24 or 32. */
  readonly bits: number;
  /** Rows as they are, not run-length encoded. */
  readonly plain: boolean;
  /** Where red, green and blue stand in a pixel of 16 or 32 bits. */
  readonly masks: readonly [red: number, green: number, blue: number];
  readonly palette: { readonly at: number; readonly entry: number };
  readonly pixelsAt: number;
  /** A row's bytes, filled up to a multiple of four. */
  readonly rowBytes: number;
}

/** Lengths of the second header: OS/2 1.x (12), Windows 3 (40), and what came after it. */
const lengths: ReadonlySet<number> = new Set([12, 40, 52, 56, 64, 108, 124]);
const depths: ReadonlySet<number> = new Set([1, 4, 8, 16, 24, 32]);
/** `biCompression`: none, and none with masks given. */
const [uncompressed, bitFields] = [0, 3];

/** Behind the header of 40, and within the longer ones at the same place. */
const masksAt = 54;

/** The head of a bitmap (BITMAPFILEHEADER and BITMAPINFOHEADER of the Windows API); null for anything else. */
export function bitmapHead(bytes: Uint8Array): BitmapHead | null {
  if (bytes.length < 26 || bytes[0] !== 0x42 || bytes[1] !== 0x4d) return null;
  const d = viewOf(bytes);
  const length = d.getUint32(14, true);
  if (!lengths.has(length) || bytes.length < 14 + length) return null;
  const old = length === 12;
  const width = old ? d.getUint16(18, true) : d.getInt32(18, true);
  const rows = old ? d.getUint16(20, true) : d.getInt32(22, true);
  const bits = d.getUint16(old ? 24 : 28, true);
  const compression = old ? uncompressed : d.getUint32(30, true);
  if (!depths.has(bits) || width < 0) return null;
  if (compression === bitFields && bytes.length < masksAt + 12) return null;
  const given = (i: number): number => d.getUint32(masksAt + i * 4, true);
  const masked = compression === bitFields ? [0, 1, 2].map(given) : usualMasks(bits);
  const [red = 0, green = 0, blue = 0] = masked;
  return {
    width,
    height: Math.abs(rows),
    topDown: rows < 0,
    bits,
    plain: compression === uncompressed || compression === bitFields,
    masks: [red, green, blue],
    palette: { at: 14 + length, entry: old ? 3 : 4 },
    pixelsAt: d.getUint32(10, true),
    rowBytes: Math.ceil((width * bits) / 32) * 4,
  };
}

const usualMasks = (bits: number): readonly number[] =>
  bits === 16 ? [0x7c00, 0x03e0, 0x001f] : [0xff0000, 0xff00, 0xff];
