import { openPicture } from './open-picture.ts';

/** 缩样 — a picture drawn upright on a small square. */
export interface Thumbnail {
  /** Pixels of the original, upright. */
  readonly width: number;
  readonly height: number;
  /** Brightness 0 … 255, row by row, side × side. */
  readonly grey: Uint8Array;
  /** Share of pixels, 0 … 1, that are near white: high for a scanned page. */
  readonly white: number;
}

/** Drawn larger than asked and averaged, so that the result hardly depends on the scaler. */
const oversampling = 4;

/**
 * A picture as a thumbnail of `side` × `side`. Photographs come from many hands and some are damaged: the decoder must
 * refuse those, not fall. @throws Error when it cannot be decoded or is too large to be.
 */
export async function thumbnailOf(bytes: Uint8Array, side: number): Promise<Thumbnail> {
  const picture = await openPicture(bytes, { failOn: 'none' });
  const { autoOrient } = await picture.metadata();
  const size = side * oversampling;
  const fine = await picture
    .autoOrient()
    .flatten({ background: '#fff' })
    .resize(size, size, { fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  if (fine.length !== size * size) throw new Error('the picture does not come out grey');
  const white = fine.reduce((n, brightness) => n + (brightness > 225 ? 1 : 0), 0) / fine.length;
  return { ...autoOrient, grey: averaged(fine, side), white };
}

function averaged(fine: Uint8Array, side: number): Uint8Array {
  const coarse = new Float64Array(side * side);
  const size = side * oversampling;
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const at = Math.floor(y / oversampling) * side + Math.floor(x / oversampling);
      coarse[at] = (coarse[at] ?? 0) + (fine[y * size + x] ?? 0) / oversampling ** 2;
    }
  return Uint8Array.from(coarse, Math.round);
}
