import type { Sharp, SharpOptions } from 'sharp';

/** 照片的印版 — the picture as it goes on a page: upright, no finer than the paper shows. */
export interface Print {
  readonly bytes: Uint8Array;
  /** Whether `bytes` are a copy; else they are the original's own. */
  readonly copied: boolean;
}

/** Pixels beyond which a picture is not decoded: so many take half a gigabyte. */
const mostPixels = 120_000_000;
/** Slightly larger pictures are left alone: a new copy would lose more than it saves. */
const slack = 1.25;
const quality = 85;

/**
 * A JPEG or PNG of at most `width` × `height` pixels, turned as its Exif orientation says. What is upright and small
 * enough is given back as it is, unless it is damaged: then as much of it as can be seen. Null when nothing can.
 * `sheet` is the 0-based page of a TIFF, which always becomes a copy.
 */
export async function printOf(
  bytes: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  sheet?: number,
): Promise<Print | null> {
  const given = sheet === undefined ? {} : { page: sheet };
  try {
    const { autoOrient, orientation } = await (await pictured(bytes, given)).metadata();
    const scale = Math.min(1, width / autoOrient.width, height / autoOrient.height);
    const asItIs = sheet === undefined && scale * slack >= 1 && (orientation ?? 1) === 1;
    if (asItIs && (await isWhole(bytes))) return { bytes, copied: false };
    const copy = await (await pictured(bytes, { failOn: 'none', ...given }))
      .autoOrient()
      .flatten({ background: '#fff' })
      .resize(width, height, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .jpeg({ quality })
      .toBuffer();
    return { bytes: new Uint8Array(copy), copied: true };
  } catch {
    return null;
  }
}

/** The library is loaded for the first picture: many dossiers hold PDF only. */
async function pictured(bytes: Uint8Array, options: SharpOptions): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { limitInputPixels: mostPixels, ...options });
}

/** Decodes to the end without a complaint. */
const isWhole = (bytes: Uint8Array): Promise<boolean> =>
  pictured(bytes, { failOn: 'warning' })
    .then((picture) => picture.stats())
    .then(
      () => true,
      () => false,
    );
