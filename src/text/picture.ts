import { createCanvas, loadImage } from '@napi-rs/canvas';

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

/** A JPEG or PNG as a thumbnail of `side` × `side`. @throws Error when it cannot be decoded. */
export async function thumbnailOf(bytes: Uint8Array, side: number): Promise<Thumbnail> {
  const image = await loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const size = side * oversampling;
  const context = createCanvas(size, size).getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size, size);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, size, size);
  const { data } = context.getImageData(0, 0, size, size);
  const fine = new Float64Array(size * size);
  for (let i = 0; i < fine.length; i += 1)
    fine[i] = 0.299 * (data[4 * i] ?? 0) + 0.587 * (data[4 * i + 1] ?? 0) + 0.114 * (data[4 * i + 2] ?? 0);
  const white = fine.reduce((n, brightness) => n + (brightness > 225 ? 1 : 0), 0) / fine.length;
  return { width: image.width, height: image.height, grey: averaged(fine, side), white };
}

function averaged(fine: Float64Array, side: number): Uint8Array {
  const coarse = new Float64Array(side * side);
  const size = side * oversampling;
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const at = Math.floor(y / oversampling) * side + Math.floor(x / oversampling);
      coarse[at] = (coarse[at] ?? 0) + (fine[y * size + x] ?? 0) / oversampling ** 2;
    }
  return Uint8Array.from(coarse, Math.round);
}
