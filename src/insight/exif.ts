import { Day } from '../model/day.ts';
import { jpegSegments } from './jpeg-segments.ts';

/** What the camera noted beside the picture (Exif 2.32, CIPA DC-008). */
export interface Exif {
  /** DateTimeOriginal, else DateTimeDigitized, else DateTime: its day. */
  readonly taken: Day | null;
  /** 1 upright … 8; null where not said. */
  readonly orientation: number | null;
}

const tags = { orientation: 0x0112, changed: 0x0132, directory: 0x8769, original: 0x9003, digitised: 0x9004 } as const;

/** Of a JPEG; both null for anything without Exif, and for Exif that leads outside itself. */
export function exifOf(bytes: Uint8Array): Exif {
  for (const { marker, start, end } of jpegSegments(bytes)) {
    const body = bytes.subarray(start, end);
    if (marker === 0xe1 && String.fromCharCode(...body.subarray(0, 4)) === 'Exif') return exifIn(body.subarray(6));
  }
  return { taken: null, orientation: null };
}

function exifIn(tiff: Uint8Array): Exif {
  const fields = new Map<number, string | number>();
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = tiff[0] === 0x49;
  try {
    readDirectory(view, view.getUint32(4, little), little, fields);
    const nested = fields.get(tags.directory);
    if (typeof nested === 'number') readDirectory(view, nested, little, fields);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const orientation = Number(fields.get(tags.orientation) ?? 0);
  const when = fields.get(tags.original) ?? fields.get(tags.digitised) ?? fields.get(tags.changed);
  return { taken: dayOf(when), orientation: orientation >= 1 && orientation <= 8 ? orientation : null };
}

const wanted: ReadonlySet<number> = new Set(Object.values(tags));

/** One image file directory: entries of twelve bytes (tag, type, count, value or offset). @throws RangeError outside the data. */
function readDirectory(view: DataView, at: number, little: boolean, fields: Map<number, string | number>): void {
  const count = view.getUint16(at, little);
  for (let i = 0; i < count; i += 1) {
    const entry = at + 2 + i * 12;
    const tag = view.getUint16(entry, little);
    if (!wanted.has(tag)) continue;
    const type = view.getUint16(entry + 2, little);
    if (type === 3) fields.set(tag, view.getUint16(entry + 8, little));
    else if (type === 4) fields.set(tag, view.getUint32(entry + 8, little));
    else if (type === 2) fields.set(tag, textAt(view, view.getUint32(entry + 8, little)));
  }
}

/** Nineteen characters: `2023:06:15 09:30:00`. */
const textAt = (view: DataView, at: number): string =>
  String.fromCharCode(...Array.from({ length: 19 }, (_, i) => view.getUint8(at + i)));

/** Null for clocks that were never set (0000, 1970, 1980) and for days that do not exist. */
function dayOf(stated: string | number | undefined): Day | null {
  const hit = /^(\d{4})[:-](\d{2})[:-](\d{2})/.exec(String(stated ?? ''));
  if (hit === null || Number(hit[1]) < 1995) return null;
  const day = Day.safeParse(`${hit[1]}-${hit[2]}-${hit[3]}`);
  return day.success ? day.data : null;
}
