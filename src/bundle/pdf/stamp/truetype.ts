import { viewOf } from '../../../model/bytes.ts';

/** The face cannot be used for stamps: it is no TrueType face with outlines of its own. A mistake of set-up, not of a clerk. */
export class StampFontError extends Error {}

/** What stamping reads from a TrueType file (ISO/IEC 14496-22). Lengths are in font units. */
export interface TrueType {
  readonly unitsPerEm: number;
  readonly box: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
  readonly table: (tag: string) => Uint8Array | undefined;
  glyphOf(codePoint: number): number;
  advanceOf(glyph: number): number;
  /** The outline's bytes; empty for a blank glyph. */
  outlineOf(glyph: number): Uint8Array;
}

export function openTrueType(file: Uint8Array): TrueType {
  const view = viewOf(file);
  const start = file.length > 16 && view.getUint32(0) === 0x74746366 ? view.getUint32(12) : 0;
  const tables = readDirectory(file, start);
  const need = (tag: string): Uint8Array => {
    const found = tables.get(tag);
    if (!found) throw new StampFontError(`戳记字体缺少 ${tag} 表，须用含 TrueType 轮廓的字体（.ttf）`);
    return found;
  };
  const head = viewOf(need('head'));
  const hhea = viewOf(need('hhea'));
  const [loca, glyf] = [viewOf(need('loca')), need('glyf')];
  const long = head.getInt16(50) === 1;
  const offset = (glyph: number): number => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const hmtx = viewOf(need('hmtx'));
  const last = hhea.getUint16(34) - 1;
  return {
    unitsPerEm: head.getUint16(18),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    table: (tag) => tables.get(tag),
    glyphOf: characterMap(need('cmap')),
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, last) * 4),
    outlineOf: (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1)),
  };
}

function readDirectory(file: Uint8Array, start: number): ReadonlyMap<string, Uint8Array> {
  const view = viewOf(file);
  const tables = new Map<string, Uint8Array>();
  for (let i = 0; i < view.getUint16(start + 4); i += 1) {
    const at = start + 12 + i * 16;
    const tag = String.fromCharCode(...file.subarray(at, at + 4));
    const offset = view.getUint32(at + 8);
    tables.set(tag, file.subarray(offset, offset + view.getUint32(at + 12)));
  }
  return tables;
}

/** The Unicode subtable of `cmap`: format 12 reaches every plane, format 4 the first. */
function characterMap(cmap: Uint8Array): (codePoint: number) => number {
  const view = viewOf(cmap);
  const found = new Map<number, number>();
  for (let i = 0; i < view.getUint16(2); i += 1) {
    const offset = view.getUint32(8 + i * 8);
    const platform = view.getUint16(4 + i * 8);
    if (platform === 0 || platform === 3) found.set(view.getUint16(offset), offset);
  }
  const full = found.get(12);
  if (full !== undefined) return (codePoint) => lookUp12(view, full, codePoint);
  const basic = found.get(4);
  if (basic !== undefined) return (codePoint) => lookUp4(view, basic, codePoint);
  throw new StampFontError('戳记字体没有 Unicode 字符表');
}

function lookUp12(view: DataView, table: number, codePoint: number): number {
  let low = 0;
  let high = view.getUint32(table + 12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = table + 16 + middle * 12;
    if (codePoint > view.getUint32(at + 4)) low = middle + 1;
    else if (codePoint < view.getUint32(at)) high = middle - 1;
    else return view.getUint32(at + 8) + codePoint - view.getUint32(at);
  }
  return 0;
}

function lookUp4(view: DataView, table: number, codePoint: number): number {
  const segments = view.getUint16(table + 6) / 2;
  for (let i = 0; i < segments && codePoint <= 0xffff; i += 1) {
    const last = table + 14 + i * 2;
    if (codePoint > view.getUint16(last)) continue;
    const first = view.getUint16(last + segments * 2 + 2);
    if (codePoint < first) return 0;
    const delta = view.getUint16(last + segments * 4 + 2);
    const rangeAt = last + segments * 6 + 2;
    const range = view.getUint16(rangeAt);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = view.getUint16(rangeAt + range + (codePoint - first) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
