import { viewOf } from '../model/bytes.ts';
import type { ByteSource } from '../workspace.ts';

/** What the end of a ZIP says of its directory. */
export interface DirectoryPlace {
  readonly count: number;
  readonly length: number;
  readonly offset: number;
}

/** Sizes and place of an entry. */
export interface EntryPlace {
  readonly size: number;
  readonly compressed: number;
  readonly offset: number;
}

/** Written where a number does not fit, and by some programs everywhere: the number stands in the larger form (ZIP64). */
const elsewhere = 0xffffffff;
const locatorSignature = 0x07064b50;
const wideEndSignature = 0x06064b50;
const wideField = 1;

/** No file is longer; beyond it a system refuses to be asked. */
const farthest = 2 ** 52;
const wideAt = (view: DataView, at: number): number => Math.min(Number(view.getBigUint64(at, true)), farthest);

/** The larger form of what stands at `end` of the file, where there is one (APPNOTE 4.3.14–15). */
export function widePlace(source: ByteSource, end: number, place: DirectoryPlace): DirectoryPlace {
  if (place.count !== 0xffff && place.length !== elsewhere && place.offset !== elsewhere) return place;
  const locator = viewOf(end < 20 ? new Uint8Array() : source.read(end - 20, 20));
  if (locator.byteLength < 20 || locator.getUint32(0, true) !== locatorSignature) return place;
  const record = viewOf(source.read(wideAt(locator, 8), 56));
  if (record.byteLength < 56 || record.getUint32(0, true) !== wideEndSignature) return place;
  return { count: wideAt(record, 32), length: wideAt(record, 40), offset: wideAt(record, 48) };
}

/** Numbers that do not stand in the entry itself stand in its extra field, in this order (APPNOTE 4.5.3). */
export function wideEntry(extra: Uint8Array, place: EntryPlace): EntryPlace {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== wideField) continue;
    const end = Math.min(extra.length, at + 4 + view.getUint16(at + 2, true));
    let next = at + 4;
    const real = (given: number): number => {
      if (given !== elsewhere || next + 8 > end) return given;
      next += 8;
      return wideAt(view, next - 8);
    };
    const [size, compressed, offset] = [real(place.size), real(place.compressed), real(place.offset)];
    return { size, compressed, offset };
  }
  return place;
}
