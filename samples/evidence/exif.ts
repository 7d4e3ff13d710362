import type { Day } from '../../src/model/day.ts';

/** An Exif segment (APP1) that says when the picture was taken and that it stands upright. */
export function exifSegment(day: Day): Uint8Array {
  const taken = `${day.replaceAll('-', ':')} 09:30:00\0`;
  const body = Buffer.alloc(84 + taken.length);
  body.write('Exif\0\0MM\0*', 0, 'latin1');
  const tiff = 6;
  body.writeUInt32BE(8, tiff + 4);
  body.writeUInt16BE(2, tiff + 8);
  entry(body, tiff + 10, 0x0112, 3, 1, 1 << 16);
  entry(body, tiff + 22, 0x8769, 4, 1, 38);
  body.writeUInt16BE(1, tiff + 38);
  entry(body, tiff + 40, 0x9003, 2, taken.length, 56);
  body.write(taken, tiff + 56, 'latin1');
  const length = tiff + 56 + taken.length;
  const segment = Buffer.alloc(4 + length);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(length + 2, 2);
  body.copy(segment, 4, 0, length);
  return segment;
}

/** One field of an image file directory: tag, type, count, and value or offset. */
function entry(body: Buffer, at: number, tag: number, type: number, count: number, value: number): void {
  body.writeUInt16BE(tag, at);
  body.writeUInt16BE(type, at + 2);
  body.writeUInt32BE(count, at + 4);
  body.writeUInt32BE(value, at + 8);
}
