import { openPicture } from './open-picture.ts';

/** A line of writing is some ten pixels high then. */
const side = 1000;
/** The edge of the sheet, the shadow of the lid. */
const margin = 0.04;
/** How far ink is from paper, of 255; noise and creases are nearer. */
const ink = 48;
/** Pixels of ink that may be dust; a page number has more. */
const most = 12;

/** 白纸 — whether nothing stands out from the ground, however light or dark that is. */
export async function isBlank(bytes: Uint8Array): Promise<boolean> {
  const picture = await openPicture(bytes, { failOn: 'none' });
  const { data, info } = await picture
    .flatten({ background: '#fff' })
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return planes(data, info).every((colour) => isFlat(withoutMargin(colour, info)));
}

/** Red, green and blue by themselves: yellow is nearly as light as paper. */
function planes(data: Uint8Array, { channels }: { readonly channels: number }): Uint8Array[] {
  const each = Array.from({ length: channels }, () => new Uint8Array(data.length / channels));
  for (const [c, one] of each.entries())
    for (let i = 0; i < one.length; i += 1) one[i] = data[i * channels + c] as number;
  return each;
}

function isFlat(inner: Uint8Array): boolean {
  const ground = medianOf(inner);
  return inner.reduce((n, grey) => n + (Math.abs(grey - ground) > ink ? 1 : 0), 0) <= most;
}

function withoutMargin(data: Uint8Array, { width, height }: { readonly width: number; readonly height: number }) {
  const [x, y] = [Math.floor(width * margin), Math.floor(height * margin)];
  const rows = Array.from({ length: height - 2 * y }, (_, i) =>
    data.subarray((y + i) * width + x, (y + i + 1) * width - x),
  );
  return Buffer.concat(rows);
}

function medianOf(greys: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const grey of greys) counts[grey] = (counts[grey] ?? 0) + 1;
  let seen = 0;
  return counts.findIndex((count) => {
    seen += count;
    return seen * 2 >= greys.length;
  });
}
