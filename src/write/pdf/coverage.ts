import type { FaceSet, LoadedFace } from '../../model/faces.ts';

/** Which characters a set of faces can draw. */
export type Coverage = (codePoint: number) => boolean;

const known = new WeakMap<LoadedFace, Uint8Array>();

/** The characters at least one of the faces draws; every role falls back on the same open faces. */
export function coverageOf({ roles, fallbacks }: FaceSet): Coverage {
  const maps = [...new Set([...Object.values(roles).map((r) => r.face), ...fallbacks])].map(bitsOf);
  return (code) => maps.some((bits) => ((bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0);
}

function bitsOf(face: LoadedFace): Uint8Array {
  const bits = known.get(face) ?? readCmap(face.bytes);
  known.set(face, bits);
  return bits;
}

/** One bit a code point, from the font's Unicode `cmap` (formats 4 and 12; OpenType 1.9). */
function readCmap(bytes: Uint8Array): Uint8Array {
  const bits = new Uint8Array(0x110000 >> 3);
  const d = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = tableOffset(d, 0x636d6170);
  if (cmap === null) return bits;
  for (let i = 0; i < d.getUint16(cmap + 2); i++) {
    const at = cmap + d.getUint32(cmap + 4 + 8 * i + 4);
    const format = d.getUint16(at);
    if (format === 4) readSegments(d, at, bits);
    else if (format === 12) readGroups(d, at, bits);
  }
  return bits;
}

function tableOffset(d: DataView, tag: number): number | null {
  for (let i = 0; i < d.getUint16(4); i++) if (d.getUint32(12 + 16 * i) === tag) return d.getUint32(12 + 16 * i + 8);
  return null;
}

const mark = (bits: Uint8Array, code: number): void => {
  bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7));
};

function readSegments(d: DataView, at: number, bits: Uint8Array): void {
  const twice = d.getUint16(at + 6);
  for (let s = 0; s < twice; s += 2) {
    const end = d.getUint16(at + 14 + s);
    const start = d.getUint16(at + 16 + twice + s);
    const delta = d.getUint16(at + 16 + 2 * twice + s);
    const rangeAt = at + 16 + 3 * twice + s;
    const range = d.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph = range === 0 ? (code + delta) & 0xffff : d.getUint16(rangeAt + range + 2 * (code - start));
      if (glyph !== 0) mark(bits, code);
    }
  }
}

function readGroups(d: DataView, at: number, bits: Uint8Array): void {
  for (let g = 0; g < d.getUint32(at + 12); g++) {
    const row = at + 16 + 12 * g;
    for (let code = d.getUint32(row); code <= d.getUint32(row + 4); code++)
      if (d.getUint32(row + 8) + code - d.getUint32(row) !== 0) mark(bits, code);
  }
}
