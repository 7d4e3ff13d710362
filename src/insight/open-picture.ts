import type { Sharp, SharpOptions } from 'sharp';
import { bitmapPixels } from './bitmap.ts';

/** Pixels beyond which a picture is not decoded: so many take half a gigabyte. */
const mostPixels = 120_000_000;

/**
 * A picture of any kind we print, ready to be turned and scaled; of one that moves, the first frame. The library is loaded
 * for the first picture: many dossiers hold PDF only. @throws Error when a bitmap cannot be drawn; other kinds say so later.
 */
export async function openPicture(bytes: Uint8Array, options: SharpOptions): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  const bitmap = bitmapPixels(bytes, mostPixels);
  if (bitmap === null) return sharp(bytes, { limitInputPixels: mostPixels, ...options });
  const { data, width, height } = bitmap;
  return sharp(data, { raw: { width, height, channels: 3 } });
}
