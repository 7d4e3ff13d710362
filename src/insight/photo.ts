import type { PhotoInsight } from '../model/insight.ts';
import { isBlank } from './blank.ts';
import { type Exif, exifOf } from './exif.ts';
import type { PictureSize } from './jpeg-segments.ts';
import { hashSide, pictureHash } from './picture-hash.ts';
import { thumbnailOf } from './thumbnail.ts';

/** A page on white paper looks like every other page; only pictures with less white than this are compared. */
const mostWhite = 0.45;
/** Brightness must vary by more than this for a hash to say anything. */
const leastContrast = 8;

/** @throws Error when the picture cannot be decoded or is too large to be. */
export async function photoInsight(bytes: Uint8Array): Promise<PhotoInsight> {
  const thumbnail = await thumbnailOf(bytes, hashSide);
  const exif = exifOf(bytes);
  const { width, height } = thumbnail;
  const isTelling = thumbnail.white < mostWhite && contrastOf(thumbnail.grey) > leastContrast;
  const hash = isTelling ? pictureHash(thumbnail.grey) : null;
  // A single line of writing is lost in a thumbnail: only what is flat there is looked at closely.
  const blank = contrastOf(inside(thumbnail.grey)) < leastContrast && (await isBlank(bytes));
  return {
    width,
    height,
    hash,
    taken: exif.taken,
    orientation: exif.orientation,
    ...(blank && { blank: true as const }),
    ...tracesOf(exif, { width, height }),
  };
}

/** Programs that change what a picture shows. Those that only turn, crop or print the time on it are not named. */
const editors =
  /photoshop|美图|meitu|gimp|snapseed|醒图|picsart|光影魔术手|paint\.net|pixelmator|facetune|affinity photo/i;

/** Only what there is a trace of. */
function tracesOf({ unset, software, preview, orientation }: Exif, upright: PictureSize) {
  const quarter = (orientation ?? 1) >= 5;
  const stored = quarter ? { width: upright.height, height: upright.width } : upright;
  return {
    ...(unset && { unset: true as const }),
    ...(editors.test(software) && { editor: software }),
    ...(preview !== null && lies(preview) * lies(stored) < 0 && { previewTurned: true as const }),
  };
}

/** 1 for a picture that lies, -1 for one that stands, 0 for one that is nearly square. */
const lies = ({ width, height }: PictureSize): number =>
  width > height * nearlySquare ? 1 : height > width * nearlySquare ? -1 : 0;
const nearlySquare = 1.15;

function contrastOf(grey: Uint8Array): number {
  const mean = grey.reduce((a, b) => a + b, 0) / grey.length;
  return Math.sqrt(grey.reduce((a, b) => a + (b - mean) ** 2, 0) / grey.length);
}

/** Without the edge, where a scanner leaves shadows. */
const inside = (grey: Uint8Array): Uint8Array =>
  grey.filter((_, i) => [i % hashSide, Math.floor(i / hashSide)].every((n) => n >= edge && n < hashSide - edge));
const edge = 2;
