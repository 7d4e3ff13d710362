import { viewOf } from '../../model/bytes.ts';
import type { LoadedFace } from '../../model/faces.ts';

/** 字体要点 — what is kept of a face when its bytes have gone to the typesetter. */
export interface FaceFacts {
  /** One bit a code point: set where the face has a glyph. */
  readonly bits: Uint8Array;
  readonly postScriptName: string;
}

const known = new WeakMap<LoadedFace, FaceFacts>();

export function factsOf(face: LoadedFace): FaceFacts {
  const held = known.get(face);
  if (held !== undefined) return held;
  const bytes = face.read();
  const facts = { bits: readCmap(bytes), postScriptName: readPostScriptName(bytes) };
  known.set(face, facts);
  return facts;
}

/** From the `name` table. */
function readPostScriptName(bytes: Uint8Array): string {
  const d = viewOf(bytes);
  for (let i = 0; i < d.getUint16(4); i++) {
    if (d.getUint32(12 + 16 * i) !== 0x6e616d65) continue;
    const at = d.getUint32(20 + 16 * i);
    const strings = at + d.getUint16(at + 4);
    for (let r = at + 6; r < strings; r += 12)
      if (d.getUint16(r + 6) === 6) {
        const start = strings + d.getUint16(r + 10);
        return new TextDecoder('utf-16be').decode(bytes.subarray(start, start + d.getUint16(r + 8)));
      }
  }
  return '';
}

/** One bit a code point, from the font's Unicode `cmap` (formats 4 and 12; OpenType 1.9). */
function readCmap(bytes: Uint8Array): Uint8Array {
  const bits = new Uint8Array(0x110000 >> 3);
  const d = viewOf(bytes);
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
