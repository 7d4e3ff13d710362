import { inflateRawSync } from 'node:zlib';
import { viewOf } from '../model/bytes.ts';
import { crc32 } from '../model/crc32.ts';
import type { ByteSource } from '../workspace.ts';
import { wideEntry, widePlace } from './wide.ts';

/** One entry of a ZIP's central directory (APPNOTE 4.3.12). Sizes are as declared, not as found. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly compressed: number;
  readonly size: number;
  /** CRC-32 of the content, as declared. */
  readonly crc32: number;
  /** Offset of the local header. */
  readonly offset: number;
  /** Offset of this entry in the central directory. */
  readonly directoryOffset: number;
  /** Marked as a folder (4.4.15): some readers pass over whatever it holds. */
  readonly folder: boolean;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** In the attributes of MS-DOS, which every archiver writes. */
const folderMark = 0x10;
const maxComment = 0xffff;
/** More entries than any workbook or document has; a guard against absurd directories. */
const maxEntries = 20_000;
const maxDirectory = 16 * 1024 * 1024;

/** Null when the bytes are no ZIP, or its directory is damaged or absurd. */
export function readDirectory(source: ByteSource): ZipEntry[] | null {
  const tailLength = Math.min(source.size, maxComment + 22);
  const tail = viewOf(source.read(source.size - tailLength, tailLength));
  for (let at = tail.byteLength - 22; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== endSignature) continue;
    const { count, length, offset } = widePlace(source, source.size - tailLength + at, {
      count: tail.getUint16(at + 10, true),
      length: tail.getUint32(at + 12, true),
      offset: tail.getUint32(at + 16, true),
    });
    if (count > maxEntries || length > maxDirectory || offset + length > source.size) return null;
    return entriesOf(source.read(offset, length), count, offset);
  }
  return null;
}

function entriesOf(bytes: Uint8Array, count: number, base: number): ZipEntry[] | null {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return null;
    const nameLength = view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    const place = wideEntry(
      bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + view.getUint16(at + 30, true)),
      {
        compressed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      },
    );
    entries.push({
      name: decodeName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0),
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      ...place,
      directoryOffset: base + at,
      folder: (view.getUint8(at + 38) & folderMark) !== 0,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Names are UTF-8 where flagged; old Chinese ZIPs carry GBK without a flag. */
function decodeName(bytes: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(utf8 ? 'utf-8' : 'gb18030').decode(bytes);
  }
}

/** The entry's bytes, or why there are none: it inflates to more than `limit` bytes, or is damaged or encrypted. */
export function inflateEntry(source: ByteSource, entry: ZipEntry, limit: number): Uint8Array | 'large' | 'damaged' {
  const head = viewOf(source.read(entry.offset, 30));
  if (entry.encrypted || head.byteLength < 30 || head.getUint32(0, true) !== localSignature) return 'damaged';
  if (entry.folder && entry.size > 0) return 'damaged';
  if (entry.size > limit || entry.compressed > limit) return 'large';
  const nameLength = head.getUint16(26, true);
  // Readers differ in which of an entry's two names they believe: where they are not the same, nobody should.
  const name = decodeName(source.read(entry.offset + 30, nameLength), (head.getUint16(6, true) & 0x800) !== 0);
  if (name !== entry.name) return 'damaged';
  const start = entry.offset + 30 + nameLength + head.getUint16(28, true);
  const bytes = source.read(start, entry.compressed);
  if (bytes.length < entry.compressed) return 'damaged';
  if (entry.method === 0) return sound(bytes, entry);
  if (entry.method !== 8) return 'damaged';
  try {
    return sound(inflateRawSync(bytes, { maxOutputLength: Math.max(1, limit) }), entry);
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'large' : 'damaged';
  }
}

/** A flipped bit inside an entry often still inflates: only the checksum tells, and a row would be lost in silence. */
const sound = (content: Uint8Array, entry: ZipEntry): Uint8Array | 'damaged' =>
  crc32(content) === entry.crc32 ? content : 'damaged';
