import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from '../../model/crc32.ts';
import { Changed } from '../changed.ts';
import { centralHeader, type EntryLayout, endOfDirectory, localHeader } from './layout.ts';
import { createOutputFile, type Finished, type OutputFile } from './output-file.ts';

/**
 * What goes into the archive: bytes at hand, or a file on disk that is streamed. Where `known` is given the file is read
 * once, and its CRC-32 proves on the way that it still is the one whose SHA-256 was taken. `path` is written as it is given.
 */
export type ZipSource =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly file: string; readonly known?: Known };

/** Both sums over the same bytes; SHA-256 in lower-case hex. */
export interface Known {
  readonly crc32: number;
  readonly sha256: string;
}

export interface ZipWritten {
  readonly path: string;
  readonly size: number;
  /** SHA-256 of the content, lower-case hex. */
  readonly sha256: string;
  readonly crc32: number;
}

/** Size and SHA-256 of the archive itself, and what was there before it. */
export interface ZipResult extends Finished {
  readonly entries: readonly ZipWritten[];
}

/**
 * Writes an archive in one pass, in the order given, in constant memory; same entries, same bytes, on any machine.
 *
 * Why not archiver, which the owner named: 2 GB took it 9.4 s, `zip -0` 8.1 s, this 2 s (test/bench/zip.ts), and the
 * goal is `sha256sum` plus `zip -0` for hashing *and* packing. Why nothing is deflated: the payload is PDF, JPEG, DOCX
 * (5 % to gain, for seven times the time), and the bytes zlib makes of the rest differ between its versions and
 * processors, while a package must come out the same everywhere.
 *
 * `expected`: the size of all entries together, as far as anybody knows; from a quarter of a gigabyte on the archive's sum is
 * taken by another thread. The source is pulled one entry at a time: a generator may compute its last entries (a manifest) from `onEntry`.
 * Throws on a duplicate path, a missing file, and a file that changes while it is read; then nothing is left behind.
 */
export async function writeZip(
  sources: Iterable<ZipSource> | AsyncIterable<ZipSource>,
  outFile: string,
  onEntry: (entry: ZipWritten) => void = () => undefined,
  expected = 0,
): Promise<ZipResult> {
  const out = await createOutputFile(outFile, expected);
  try {
    const layouts: EntryLayout[] = [];
    const entries: ZipWritten[] = [];
    const seen = new Set<string>();
    const rooms = createRooms();
    for await (const source of sources) {
      if (seen.has(source.path)) throw new Error(`duplicate entry: ${source.path}`);
      seen.add(source.path);
      const { layout, written } = await writeEntry(out, source, rooms);
      layouts.push(layout);
      entries.push(written);
      onEntry(written);
    }
    await writeDirectory(out, layouts);
    return { ...(await out.finish()), entries };
  } catch (error) {
    await out.abandon();
    throw error;
  }
}

interface EntryDone {
  readonly layout: EntryLayout;
  readonly written: ZipWritten;
}

async function writeEntry(out: OutputFile, source: ZipSource, rooms: Rooms): Promise<EntryDone> {
  if ('bytes' in source) return writeBytes(out, source.path, source.bytes);
  const handle = await open(source.file, 'r');
  try {
    const { size } = await handle.stat();
    if (source.known !== undefined) return await writeStream(out, source, { handle, size, ...source.known }, rooms);
    if (size <= rooms[0].length)
      return await writeBytes(out, source.path, await readWhole(handle, size, source, rooms[0]));
    return await writeStream(out, source, { handle, ...(await measure(handle, rooms)) }, rooms);
  } finally {
    await handle.close();
  }
}

/**
 * Memory for reading, used again for every entry. Up to the size of one, a file is read once and held; above it is read
 * twice, because its CRC stands before its data.
 */
type Rooms = readonly [Buffer, Buffer];
const room = 4 * 1024 * 1024;
const createRooms = (): Rooms => [Buffer.allocUnsafeSlow(room), Buffer.allocUnsafeSlow(room)];

async function writeBytes(out: OutputFile, path: string, bytes: Uint8Array): Promise<EntryDone> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const [sum, size] = [crc32(bytes), bytes.length];
  const layout = { name: Buffer.from(path, 'utf8'), crc32: sum, size, offset: out.position() };
  await out.write(localHeader(layout));
  await out.write(bytes);
  return { layout, written: { path, size, sha256, crc32: sum } };
}

interface Measured {
  readonly handle: FileHandle;
  readonly size: number;
  readonly crc32: number;
  /** Null where it is to be taken on the way. */
  readonly sha256: string | null;
}

async function writeStream(
  out: OutputFile,
  { path, file }: { readonly path: string; readonly file: string },
  { handle, ...stated }: Measured,
  rooms: Rooms,
): Promise<EntryDone> {
  const layout = { name: Buffer.from(path, 'utf8'), crc32: stated.crc32, size: stated.size, offset: out.position() };
  await out.write(localHeader(layout));
  const hash = stated.sha256 === null ? createHash('sha256') : null;
  let crc = 0;
  let size = 0;
  for await (const chunk of chunksOf(handle, rooms)) {
    const written = out.write(chunk);
    hash?.update(chunk);
    crc = crc32(chunk, crc);
    size += chunk.length;
    await written;
  }
  if (crc !== stated.crc32 || size !== stated.size) throw new Changed('ECHANGED', file, 'changed while it was packed');
  return { layout, written: { path, size, sha256: hash?.digest('hex') ?? stated.sha256 ?? '', crc32: crc } };
}

async function measure(handle: FileHandle, rooms: Rooms): Promise<Omit<Measured, 'handle'>> {
  let crc = 0;
  let size = 0;
  for await (const chunk of chunksOf(handle, rooms)) {
    crc = crc32(chunk, crc);
    size += chunk.length;
  }
  return { crc32: crc, size, sha256: null };
}

/** Two buffers taking turns: one is being filled while the other is hashed and written. */
async function* chunksOf(handle: FileHandle, rooms: Rooms): AsyncGenerator<Uint8Array> {
  let position = 0;
  let turn: 0 | 1 = 0;
  let next = handle.read(rooms[turn], 0, room, position);
  for (;;) {
    const { bytesRead } = await next;
    if (bytesRead === 0) return;
    const chunk = rooms[turn].subarray(0, bytesRead);
    position += bytesRead;
    turn = turn === 0 ? 1 : 0;
    next = handle.read(rooms[turn], 0, room, position);
    yield chunk;
  }
}

async function readWhole(
  handle: FileHandle,
  size: number,
  { file }: { readonly file: string },
  held: Buffer,
): Promise<Uint8Array> {
  let at = 0;
  while (at < size) {
    const { bytesRead } = await handle.read(held, at, size - at, at);
    if (bytesRead === 0) throw new Changed('ECHANGED', file, 'changed while it was packed');
    at += bytesRead;
  }
  return held.subarray(0, size);
}

async function writeDirectory(out: OutputFile, layouts: readonly EntryLayout[]): Promise<void> {
  const start = out.position();
  await out.write(Buffer.concat(layouts.map(centralHeader)));
  await out.write(endOfDirectory(layouts.length, start, out.position() - start));
}
