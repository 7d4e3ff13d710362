import { viewOf } from '../model/bytes.ts';
import { Day } from '../model/day.ts';
import { jpegSegments, type PictureSize, sizeIn } from './jpeg-segments.ts';

/** What the camera noted beside the picture (Exif 2.32, CIPA DC-008). */
export interface Exif {
  /** DateTimeOriginal, else DateTimeDigitized, else DateTime: its day. */
  readonly taken: Day | null;
  /** 1 upright … 8; null where not said. */
  readonly orientation: number | null;
  /** The clock shows a time no photograph of these years was taken at: it was never set. */
  readonly unset: boolean;
  /** The program that wrote the file last; empty where not said. */
  readonly software: string;
  /** Pixels of the small picture kept beside the large one. */
  readonly preview: PictureSize | null;
}

const tags = {
  orientation: 0x0112,
  software: 0x0131,
  changed: 0x0132,
  previewAt: 0x0201,
  directory: 0x8769,
  original: 0x9003,
  digitised: 0x9004,
} as const;

const nothing: Exif = { taken: null, orientation: null, unset: false, software: '', preview: null };

/** Of a JPEG; nothing for anything without Exif, and for Exif that leads outside itself. */
export function exifOf(bytes: Uint8Array): Exif {
  for (const { marker, start, end } of jpegSegments(bytes)) {
    const body = bytes.subarray(start, end);
    if (marker === 0xe1 && String.fromCharCode(...body.subarray(0, 4)) === 'Exif') return exifIn(body.subarray(6));
  }
  return nothing;
}

function exifIn(tiff: Uint8Array): Exif {
  const fields: Fields = new Map();
  const second: Fields = new Map();
  const view = viewOf(tiff);
  const little = tiff[0] === 0x49;
  try {
    const next = readDirectory(view, view.getUint32(4, little), little, fields);
    const nested = fields.get(tags.directory);
    if (typeof nested === 'number') readDirectory(view, nested, little, fields);
    if (next > 0) readDirectory(view, next, little, second);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const orientation = Number(fields.get(tags.orientation) ?? 0);
  const when = String(fields.get(tags.original) ?? fields.get(tags.digitised) ?? fields.get(tags.changed) ?? '');
  const preview = second.get(tags.previewAt);
  return {
    taken: dayOf(when),
    orientation: orientation >= 1 && orientation <= 8 ? orientation : null,
    unset: isUnset(when),
    software: String(fields.get(tags.software) ?? ''),
    preview: typeof preview === 'number' ? sizeIn(tiff.subarray(preview)) : null,
  };
}

type Fields = Map<number, string | number>;
const wanted: ReadonlySet<number> = new Set(Object.values(tags));

/**
 * One image file directory: entries of twelve bytes (tag, type, count, value or offset). Gives the offset of the next one, 0
 * behind the last. @throws RangeError outside the data.
 */
function readDirectory(view: DataView, at: number, little: boolean, fields: Fields): number {
  const count = view.getUint16(at, little);
  for (let i = 0; i < count; i += 1) {
    const entry = at + 2 + i * 12;
    const tag = view.getUint16(entry, little);
    if (!wanted.has(tag)) continue;
    const type = view.getUint16(entry + 2, little);
    if (type === 3) fields.set(tag, view.getUint16(entry + 8, little));
    else if (type === 4) fields.set(tag, view.getUint32(entry + 8, little));
    else if (type === 2) {
      const length = view.getUint32(entry + 4, little);
      fields.set(tag, textAt(view, length > 4 ? view.getUint32(entry + 8, little) : entry + 8, length));
    }
  }
  const end = at + 2 + count * 12;
  return end + 4 <= view.byteLength ? view.getUint32(end, little) : 0;
}

const longest = 64;

/** Up to the closing zero: `2023:06:15 09:30:00`. */
const textAt = (view: DataView, at: number, length: number): string => {
  const bytes = Uint8Array.from({ length: Math.min(length, longest) }, (_, i) => view.getUint8(at + i));
  return new TextDecoder().decode(bytes).replace(/\0.*$/s, '').trim();
};

/** No camera that serves as evidence today was at work before; clocks start in 1970, 1980, 2000, 2002. */
const firstYear = 2006;

/** Blank is unknown, not unset; so is a time that is none. New Year's Day in its first hour is where many clocks start. */
function isUnset(stated: string): boolean {
  const hit = /^(\d{4})[:-](\d{2})[:-](\d{2})(?: (\d{2}))?/.exec(stated);
  if (hit === null) return false;
  const [, year, month, day, hour] = hit.map(Number);
  return (year ?? 0) < firstYear || (month === 1 && day === 1 && hour === 0);
}

/** Null for clocks that were never set and for days that do not exist. */
function dayOf(stated: string): Day | null {
  const hit = /^(\d{4})[:-](\d{2})[:-](\d{2})/.exec(stated);
  if (hit === null || isUnset(stated)) return null;
  const day = Day.safeParse(`${hit[1]}-${hit[2]}-${hit[3]}`);
  return day.success ? day.data : null;
}
