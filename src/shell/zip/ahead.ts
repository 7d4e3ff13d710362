import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Changed } from '../changed.ts';
import type { Known, ZipSource } from './write.ts';

/** 已开读的来源 — a source whose reading has begun while the one before it was written. */
export type Begun =
  | { readonly path: string; readonly bytes: () => Uint8Array }
  | (BegunFile & { readonly whole: Uint8Array })
  | BegunStream;

interface BegunFile {
  readonly path: string;
  readonly file: string;
  readonly known: Known | undefined;
}

/** A file too large to be held. */
export interface BegunStream extends BegunFile {
  readonly size: number;
  /** Its content from the beginning, each time it is asked for; a chunk holds until the next but one. */
  readonly chunks: () => AsyncGenerator<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** Memory for reading, two buffers taking turns. Up to the size of one, a file is read whole. */
type Rooms = readonly [Buffer, Buffer];
const room = 4 * 1024 * 1024;
const createRooms = (): Rooms => [Buffer.allocUnsafeSlow(room), Buffer.allocUnsafeSlow(room)];

/** The sources in their order, each of them being read while the one before it is written: a disk that waits in turn costs the most. */
export async function* readAhead(
  sources: Iterable<ZipSource> | AsyncIterable<ZipSource>,
): AsyncGenerator<Begun, void, undefined> {
  let [mine, others] = [createRooms(), createRooms()];
  let before: Promise<Begun> | null = null;
  try {
    for await (const source of sources) {
      const begun = begin(source, mine);
      // Heard of when its turn comes; until then it must not stop the process.
      begun.catch(() => undefined);
      [mine, others] = [others, mine];
      const ready: Promise<Begun> | null = before;
      before = begun;
      if (ready !== null) yield* lent(ready);
    }
    const last = before;
    before = null;
    if (last !== null) yield* lent(last);
  } finally {
    await before?.then(close, () => undefined);
  }
}

/** Until whoever asked for it comes for the next one, or for none. */
async function* lent(begun: Promise<Begun>): AsyncGenerator<Begun, void, undefined> {
  const one = await begun;
  try {
    yield one;
  } finally {
    await close(one);
  }
}

const close = async (begun: Begun): Promise<void> => ('close' in begun ? begun.close() : undefined);

async function begin(source: ZipSource, rooms: Rooms): Promise<Begun> {
  const { path } = source;
  if ('bytes' in source)
    return { path, bytes: typeof source.bytes === 'function' ? source.bytes : () => source.bytes as Uint8Array };
  const { file, known } = source;
  const handle = await openFile(file);
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new Changed('ENOTFILE', file, 'no file any more');
    const { size } = stat;
    if (size > room) return { path, file, known, ...pour(handle, size, rooms) };
    const whole = await readWhole(handle, size, file, rooms[0]);
    await handle.close();
    return { path, file, known, whole };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** A pipe that took the place of a file is not waited for; what was put out a moment ago and is gone was taken away. */
async function openFile(file: string): Promise<FileHandle> {
  try {
    return await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT')
      throw new Changed('ECHANGED', file, 'gone before it was packed');
    throw error;
  }
}

function pour(handle: FileHandle, size: number, rooms: Rooms): Omit<BegunStream, keyof BegunFile> {
  let first: ReturnType<FileHandle['read']> | null = handle.read(rooms[0], 0, room, 0);
  first.catch(() => undefined);
  return {
    size,
    close: async () => {
      await first?.catch(() => undefined);
      await handle.close();
    },
    chunks: () => {
      const begun = first ?? handle.read(rooms[0], 0, room, 0);
      first = null;
      return chunksOf(handle, rooms, begun);
    },
  };
}

/** One is being filled while the other is summed and written. */
async function* chunksOf(
  handle: FileHandle,
  rooms: Rooms,
  begun: ReturnType<FileHandle['read']>,
): AsyncGenerator<Uint8Array> {
  let position = 0;
  let turn: 0 | 1 = 0;
  let next = begun;
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

async function readWhole(handle: FileHandle, size: number, file: string, held: Buffer): Promise<Uint8Array> {
  let at = 0;
  while (at < size) {
    const { bytesRead } = await handle.read(held, at, size - at, at);
    if (bytesRead === 0) throw new Changed('ECHANGED', file, 'changed while it was packed');
    at += bytesRead;
  }
  return held.subarray(0, size);
}
