import type { Sharp } from 'sharp';
import { openPicture } from './open-picture.ts';

/** 照片的印版 — the picture as it goes on a page: upright, no finer than the paper shows. */
export interface Print {
  readonly bytes: Uint8Array;
  /** Whether `bytes` are a copy; else they are the original's own. */
  readonly copied: boolean;
}

/** Slightly larger pictures are left alone: a new copy would lose more than it saves. */
const slack = 1.25;
const quality = 85;

/** What writers set as it is; any other kind becomes a copy. */
const settable: ReadonlySet<string> = new Set(['jpeg', 'png']);

/**
 * A JPEG or PNG of at most `width` × `height` pixels, turned as its Exif orientation says. What is upright and small
 * enough is given back as it is, unless it is damaged: then as much of it as can be seen. Null when nothing can.
 * A GIF, WebP or bitmap small enough becomes a PNG of the same pixels. `sheet` is the 0-based page of a TIFF, which always
 * becomes a copy.
 */
export async function printOf(
  bytes: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  sheet?: number,
): Promise<Print | null> {
  const given = sheet === undefined ? {} : { page: sheet };
  try {
    const { autoOrient, orientation, format } = await (await openPicture(bytes, given)).metadata();
    const scale = Math.min(1, width / autoOrient.width, height / autoOrient.height);
    const fits = sheet === undefined && scale * slack >= 1;
    const asItIs = fits && settable.has(format) && (orientation ?? 1) === 1;
    if (asItIs && (await isWhole(bytes))) return { bytes, copied: false };
    const upright = (await openPicture(bytes, { failOn: 'none', ...given }))
      .autoOrient()
      .flatten({ background: '#fff' })
      .toColourspace('srgb');
    const copy = fits && !settable.has(format) ? upright.png() : smaller(upright, width, height);
    return { bytes: new Uint8Array(await copy.toBuffer()), copied: true };
  } catch {
    return null;
  }
}

const smaller = (picture: Sharp, width: number, height: number): Sharp =>
  picture.resize(width, height, { fit: 'inside', withoutEnlargement: true }).jpeg({ quality });

/** Decodes to the end without a complaint. */
const isWhole = (bytes: Uint8Array): Promise<boolean> =>
  openPicture(bytes, { failOn: 'warning' })
    .then((picture) => picture.stats())
    .then(
      () => true,
      () => false,
    );
