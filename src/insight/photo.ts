import type { PhotoInsight } from '../model/insight.ts';
import { exifOf } from './exif.ts';
import { hashSide, pictureHash } from './picture-hash.ts';
import { type Thumbnail, thumbnailOf } from './thumbnail.ts';

/** A page on white paper looks like every other page; only pictures with less white than this are compared. */
const mostWhite = 0.45;
/** Brightness must vary by more than this for a hash to say anything. */
const leastContrast = 8;

/** @throws Error when the picture cannot be decoded or is too large to be. */
export async function photoInsight(bytes: Uint8Array): Promise<PhotoInsight> {
  const thumbnail = await thumbnailOf(bytes, hashSide);
  const { taken, orientation } = exifOf(bytes);
  const { width, height } = thumbnail;
  return { width, height, hash: isTelling(thumbnail) ? pictureHash(thumbnail.grey) : null, taken, orientation };
}

function isTelling({ grey, white }: Thumbnail): boolean {
  const mean = grey.reduce((a, b) => a + b, 0) / grey.length;
  const spread = Math.sqrt(grey.reduce((a, b) => a + (b - mean) ** 2, 0) / grey.length);
  return white < mostWhite && spread > leastContrast;
}
