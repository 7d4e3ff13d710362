import { viewOf } from './bytes.ts';

/** 图片大小 — what a picture is by its content, and how many pixels it has. */
export interface PictureSize {
  readonly type: 'png' | 'jpg' | 'gif';
  readonly width: number;
  readonly height: number;
}

/** PNG, JPEG and GIF are told by their first bytes; null for anything else, and for files cut short. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const d = viewOf(bytes);
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  try {
    if (head === '\u0089PNG') return { type: 'png', width: d.getUint32(16), height: d.getUint32(20) };
    if (head === 'GIF8') return { type: 'gif', width: d.getUint16(6, true), height: d.getUint16(8, true) };
    return head.startsWith('\u00ff\u00d8\u00ff') ? jpegSize(d) : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Walks the segments to the frame header (SOF0…SOF15 but DHT, JPG and DAC). */
function jpegSize(d: DataView): PictureSize | null {
  for (let at = 2; d.getUint8(at) === 0xff; ) {
    const marker = d.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { type: 'jpg', width: d.getUint16(at + 7), height: d.getUint16(at + 5) };
    at += 2 + d.getUint16(at + 2);
  }
  return null;
}
