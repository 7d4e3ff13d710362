/** A Windows bitmap of the given rows of 0xRRGGBB, from the top. */
export interface BitmapForm {
  readonly bits: 1 | 4 | 8 | 16 | 24 | 32;
  readonly topDown?: boolean;
  /** OS/2's short header with three bytes a colour. */
  readonly old?: boolean;
  /** Masks for red, green, blue. */
  readonly masks?: readonly [number, number, number];
  readonly compression?: number;
}

/** With up to eight bits the palette holds the picture's own colours, which must be few enough. */
export function bitmapOf(rows: readonly (readonly number[])[], form: BitmapForm): Uint8Array {
  const { bits, topDown = false, old = false, masks, compression = masks === undefined ? 0 : 3 } = form;
  const [width, height] = [rows[0]?.length ?? 0, rows.length];
  const colours = bits > 8 ? [] : [...new Set(rows.flat())];
  const [length, entry] = old ? [12, 3] : [masks === undefined ? 40 : 52, 4];
  const pixelsAt = 14 + length + (bits > 8 ? 0 : 2 ** bits * entry);
  const rowBytes = Math.ceil((width * bits) / 32) * 4;
  const file = Buffer.alloc(pixelsAt + rowBytes * height + (old ? 64 : 0));
  file.write('BM', 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(pixelsAt, 10);
  file.writeUInt32LE(length, 14);
  if (old) for (const [i, value] of [width, height, 1, bits].entries()) file.writeUInt16LE(value, 18 + i * 2);
  else {
    file.writeInt32LE(width, 18);
    file.writeInt32LE(topDown ? -height : height, 22);
    file.writeUInt16LE(1, 26);
    file.writeUInt16LE(bits, 28);
    file.writeUInt32LE(compression, 30);
    for (const [i, mask] of (masks ?? []).entries()) file.writeUInt32LE(mask, 54 + i * 4);
  }
  for (const [i, colour] of colours.entries()) file.writeUIntLE(colour, 14 + length + i * entry, 3);
  for (const [y, row] of rows.entries()) {
    const at = pixelsAt + (topDown ? y : height - 1 - y) * rowBytes;
    for (const [x, colour] of row.entries()) {
      if (bits === 24) file.writeUIntLE(colour, at + x * 3, 3);
      else if (bits === 32) file.writeUInt32LE(packed(colour, masks ?? [0xff0000, 0xff00, 0xff]), at + x * 4);
      else if (bits === 16) file.writeUInt16LE(packed(colour, masks ?? [0x7c00, 0x3e0, 0x1f]), at + x * 2);
      else {
        const bit = x * bits;
        const byte = at + (bit >> 3);
        file[byte] = (file[byte] ?? 0) | (colours.indexOf(colour) << (8 - bits - (bit & 7)));
      }
    }
  }
  return new Uint8Array(file);
}

/** As many of each channel's upper bits as its mask has room for. */
const packed = (colour: number, masks: readonly number[]): number =>
  masks.reduce((word, mask, i) => {
    const value = (colour >>> (16 - i * 8)) & 0xff;
    const shift = 31 - Math.clz32(mask & -mask);
    return (word | ((Math.round((value * (mask >>> shift)) / 255) << shift) >>> 0)) >>> 0;
  }, 0);
