import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../src/model/crc32.ts';

/** An entry as a hostile hand would write it: whatever is not said is honest. */
export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  readonly deflate?: boolean;
  readonly method?: number;
  readonly flags?: number;
  /** Unix mode, for links and devices. */
  readonly mode?: number;
  /** What the headers claim, where it should differ from the content. */
  readonly size?: number;
  readonly localName?: string;
  /** Takes the data of the entry before it. */
  readonly shares?: boolean;
}

const u16 = (...values: number[]): Buffer => Buffer.concat(values.map((v) => Buffer.from([v & 255, (v >>> 8) & 255])));
const u32 = (value: number): Buffer => {
  const out = Buffer.alloc(4);
  out.writeUInt32LE(value >>> 0);
  return out;
};
const bytesOf = (text: string | Uint8Array): Buffer => Buffer.from(text as Uint8Array);

export function rawZip(entries: readonly RawEntry[], count = entries.length): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let last = 0;
  for (const entry of entries) {
    const { local, central } = headersOf(entry, entry.shares === true ? last : offset);
    directory.push(central);
    if (entry.shares === true) continue;
    last = offset;
    parts.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = [u32(0x06054b50), u16(0, 0, count & 0xffff, count & 0xffff), u32(size), u32(offset), u16(0)];
  return Buffer.concat([...parts, ...directory, ...end]);
}

function headersOf(entry: RawEntry, offset: number): { local: Buffer; central: Buffer } {
  const content = bytesOf(entry.content ?? '');
  const data = entry.deflate ? deflateRawSync(content, { level: 1 }) : content;
  const method = entry.method ?? (entry.deflate ? 8 : 0);
  const name = bytesOf(entry.name);
  const localName = entry.localName === undefined ? name : bytesOf(entry.localName);
  const shared = Buffer.concat([
    u16(entry.flags ?? 0x800, method, 0, 0x21),
    u32(crc32(content)),
    u32(entry.size !== undefined && !entry.deflate ? entry.size : data.length),
    u32(entry.size ?? content.length),
  ]);
  const local = Buffer.concat([u32(0x04034b50), u16(20), shared, u16(localName.length, 0), localName, data]);
  const mode = u32((entry.mode ?? 0o100644) * 0x10000);
  const central = Buffer.concat([
    u32(0x02014b50),
    u16(0x031e, 20),
    shared,
    u16(name.length, 0, 0, 0, 0),
    mode,
    u32(offset),
    name,
  ]);
  return { local, central };
}
