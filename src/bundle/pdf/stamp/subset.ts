import { viewOf } from '../../../model/bytes.ts';
import { concat } from '../../../pdf/syntax/bytes.ts';
import type { TrueType } from './truetype.ts';

/**
 * A TrueType file of the given glyphs only, in the given order (glyph 0 first); parts of composite glyphs follow them.
 * Made by hand because the order of use is the character code: text is written before the subset is known.
 */
export function subsetTrueType(font: TrueType, glyphs: readonly number[]): Uint8Array {
  const order = [...glyphs];
  const places = new Map(order.map((glyph, i) => [glyph, i]));
  const outlines: Uint8Array[] = [];
  for (let i = 0; i < order.length; i += 1) {
    outlines.push(padded(remapped(font.outlineOf(order[i] as number), places, order)));
  }
  const tables = new Map<string, Uint8Array>([
    ['glyf', concat(outlines)],
    ['head', headOf(font)],
    ['hhea', withCount(font.table('hhea'), 34, order.length)],
    ['hmtx', metricsOf(font, order)],
    ['loca', locationsOf(outlines)],
    ['maxp', withCount(font.table('maxp'), 4, order.length)],
  ]);
  for (const tag of ['cvt ', 'fpgm', 'prep']) {
    const table = font.table(tag);
    if (table) tables.set(tag, table);
  }
  return fileOf(tables);
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array((bytes.length + 3) & ~3);
  whole.set(bytes);
  return whole;
}

/** A composite glyph (a negative contour count) names other glyphs; their numbers change with the subset's order. */
function remapped(outline: Uint8Array, places: Map<number, number>, order: number[]): Uint8Array {
  if (outline.length < 12 || viewOf(outline).getInt16(0) >= 0) return outline;
  const copy = new Uint8Array(outline);
  const view = viewOf(copy);
  for (let at = 10, more = true; more && at + 4 <= copy.length; ) {
    const flags = view.getUint16(at);
    const glyph = view.getUint16(at + 2);
    if (!places.has(glyph)) places.set(glyph, order.push(glyph) - 1);
    view.setUint16(at + 2, places.get(glyph) as number);
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    more = (flags & 0x20) !== 0;
  }
  return copy;
}

function headOf(font: TrueType): Uint8Array {
  const head = new Uint8Array(font.table('head') as Uint8Array);
  viewOf(head).setInt16(50, 1);
  return head;
}

function withCount(table: Uint8Array | undefined, at: number, count: number): Uint8Array {
  const copy = new Uint8Array(table as Uint8Array);
  viewOf(copy).setUint16(at, count);
  return copy;
}

function metricsOf(font: TrueType, order: readonly number[]): Uint8Array {
  const hmtx = new Uint8Array(order.length * 4);
  for (const [i, glyph] of order.entries()) viewOf(hmtx).setUint16(i * 4, font.advanceOf(glyph));
  return hmtx;
}

function locationsOf(outlines: readonly Uint8Array[]): Uint8Array {
  const loca = new Uint8Array((outlines.length + 1) * 4);
  let at = 0;
  for (const [i, outline] of outlines.entries()) {
    at += outline.length;
    viewOf(loca).setUint32((i + 1) * 4, at);
  }
  return loca;
}

function fileOf(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = new Uint8Array(12 + sorted.length * 16);
  const view = viewOf(directory);
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (sorted.length - power) * 16);
  let offset = directory.length;
  for (const [i, [tag, table]] of sorted.entries()) {
    for (let j = 0; j < 4; j += 1) directory[12 + i * 16 + j] = tag.charCodeAt(j);
    view.setUint32(12 + i * 16 + 4, checksum(table));
    view.setUint32(12 + i * 16 + 8, offset);
    view.setUint32(12 + i * 16 + 12, table.length);
    offset += (table.length + 3) & ~3;
  }
  return concat([directory, ...sorted.map(([, table]) => padded(table))]);
}

function checksum(table: Uint8Array): number {
  const view = viewOf(padded(table));
  let sum = 0;
  for (let at = 0; at < view.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
