import type { ByteSource } from '../../workspace.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What a PNG says of its size: IHDR is the first chunk, always (ISO/IEC 15948, 11.2.2). Null when it is not there. */
export function pngSize(source: ByteSource): PictureSize | null {
  const head = source.read(0, 24);
  if (head.length < 24 || String.fromCharCode(...head.subarray(12, 16)) !== 'IHDR') return null;
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Segments before the frame are few; a file with more leads nowhere. */
const mostSegments = 2000;

/** What a JPEG says of its size, in its frame header (ITU-T T.81, B.2.2). Null when no frame comes before the first scan. */
export function jpegSize(source: ByteSource): PictureSize | null {
  let at = 2;
  for (let i = 0; i < mostSegments && at + 9 <= source.size; i += 1) {
    const head = source.read(at, 9);
    if (head[0] !== 0xff) return null;
    const marker = head[1] as number;
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { height: word(head, 5), width: word(head, 7) };
    else if (marker === 0xda || marker === 0xd9) return null;
    else at += 2 + word(head, 2);
  }
  return null;
}

const word = (bytes: Uint8Array, at: number): number => ((bytes[at] as number) << 8) | (bytes[at + 1] as number);

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
