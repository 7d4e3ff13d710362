/** Byte layouts of a ZIP file (APPNOTE 6.3.10), as far as we write them. Everything a clock or a machine could leak is fixed. */

export interface EntryLayout {
  readonly name: Uint8Array;
  readonly crc32: number;
  readonly size: number;
  /** Where the local header begins. */
  readonly offset: number;
}

const MAX16 = 0xffff;
const MAX32 = 0xffffffff;
/** Unix, format 4.5: constant, so that zip64 or not makes no other difference. */
const MADE_BY = 0x032d;
const UTF8_NAME = 0x0800;
/** 1980-01-01 00:00, the first moment DOS knows. */
const DOS_DATE = 0x0021;
/** A regular file, rw-r--r--. */
const ATTRIBUTES = 0o100644 * 0x10000;

/** Little-endian fields one after another: [bytes, value]. */
function fields(...list: readonly (readonly [2 | 4 | 8, number])[]): Buffer {
  const out = Buffer.alloc(list.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of list) {
    if (width === 8) out.writeBigUInt64LE(BigInt(value), at);
    else out.writeUIntLE(value, at, width);
    at += width;
  }
  return out;
}

const capped = (value: number): number => Math.min(value, MAX32);
const versionNeeded = (zip64: boolean): number => (zip64 ? 45 : 20);

/** 4.3.7: method 0 (stored), sizes and CRC known before the data, no data descriptor. */
export function localHeader({ name, crc32, size }: Omit<EntryLayout, 'offset'>): Buffer {
  const wide = size >= MAX32;
  const extra = wide ? fields([2, 1], [2, 16], [8, size], [8, size]) : Buffer.alloc(0);
  const fixed = fields(
    [4, 0x04034b50],
    [2, versionNeeded(wide)],
    [2, UTF8_NAME],
    [2, 0],
    [2, 0],
    [2, DOS_DATE],
    [4, crc32],
    [4, capped(size)],
    [4, capped(size)],
    [2, name.length],
    [2, extra.length],
  );
  return Buffer.concat([fixed, name, extra]);
}

/** 4.5.3: only the values that do not fit stand in the extra field, in this order. */
function centralExtra(size: number, offset: number): Buffer {
  const wide = [...(size >= MAX32 ? [size, size] : []), ...(offset >= MAX32 ? [offset] : [])];
  if (wide.length === 0) return Buffer.alloc(0);
  return fields([2, 1], [2, wide.length * 8], ...wide.map((v) => [8, v] as const));
}

/** 4.3.12 */
export function centralHeader({ name, crc32, size, offset }: EntryLayout): Buffer {
  const extra = centralExtra(size, offset);
  const fixed = fields(
    [4, 0x02014b50],
    [2, MADE_BY],
    [2, versionNeeded(extra.length > 0)],
    [2, UTF8_NAME],
    [2, 0],
    [2, 0],
    [2, DOS_DATE],
    [4, crc32],
    [4, capped(size)],
    [4, capped(size)],
    [2, name.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, ATTRIBUTES],
    [4, capped(offset)],
  );
  return Buffer.concat([fixed, name, extra]);
}

/** 4.3.14 – 4.3.16 */
export function endOfDirectory(count: number, start: number, length: number): Buffer {
  const wide = count >= MAX16 || start >= MAX32 || length >= MAX32;
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, Math.min(count, MAX16)],
    [2, Math.min(count, MAX16)],
    [4, capped(length)],
    [4, capped(start)],
    [2, 0],
  );
  return wide ? Buffer.concat([wideEnd(count, start, length), end]) : end;
}

function wideEnd(count: number, start: number, length: number): Buffer {
  const record = fields(
    [4, 0x06064b50],
    [8, 44],
    [2, MADE_BY],
    [2, 45],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, length],
    [8, start],
  );
  return Buffer.concat([record, fields([4, 0x07064b50], [4, 0], [8, start + length], [4, 1])]);
}
