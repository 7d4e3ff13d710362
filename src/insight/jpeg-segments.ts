/** One segment of a JPEG's header: its marker and `[start, end)` of its content. */
export interface JpegSegment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
}

/** The segments up to the picture data; none for anything that is no JPEG. */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (marker === 0xda || marker === 0xd9 || length < 2) return;
    yield { marker, start: at + 4, end: Math.min(at + 2 + length, bytes.length) };
    at += 2 + length;
  }
}

/** Pixels as stored, whatever the file says of turning them. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** From the frame header (SOF); null where there is none. */
export function sizeIn(bytes: Uint8Array): PictureSize | null {
  for (const { marker, start } of jpegSegments(bytes)) {
    if (marker < 0xc0 || marker > 0xcf || marker === 0xc4 || marker === 0xc8 || marker === 0xcc) continue;
    const at = (i: number): number => ((bytes[start + i] ?? 0) << 8) | (bytes[start + i + 1] ?? 0);
    return { height: at(1), width: at(3) };
  }
  return null;
}
