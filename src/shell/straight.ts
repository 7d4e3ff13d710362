import { closeSync, constants, openSync, write, writeSync } from 'node:fs';
import { promisify } from 'node:util';

/**
 * 直写 — a large file that must be on the disk before it counts goes there past the cache of the system, where the system can: with
 * the wait at the end 2.5 GB took 1.4 s so and 8.5 to 9 s through the cache (two cores, ext4), which fills a page for every 4 KB. It wants memory, places and lengths that begin at
 * a block (open(2), O_DIRECT); Windows and macOS know no such way and write as ever.
 */
export interface Straight {
  readonly descriptor: number;
  /** What a piece's length must be a multiple of; what the last one has too much is cut off by whoever closes the file. */
  readonly block: number;
}

/** No disk in use has larger blocks, and no machine smaller pages. */
const block = 4096;
/** `constants` tells it only where there is one. */
const direct: number | undefined = constants.O_DIRECT;
const empty = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC;

/** Opens `file`, emptied, for pieces out of `room`; a disk that does not take them straight gets them through the cache. */
export function openStraight(file: string, room: Room): Straight {
  if (direct !== undefined && room.aligned) {
    const descriptor = attempt(file, direct, room.bytes);
    if (descriptor !== null) return { descriptor, block };
  }
  return { descriptor: openSync(file, empty), block: 1 };
}

/** Some file systems refuse when they are asked, some with the first block. */
function attempt(file: string, flag: number, bytes: Uint8Array): number | null {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file, empty | flag);
    writeSync(descriptor, bytes, 0, block, 0);
    return descriptor;
  } catch (error) {
    if (descriptor !== null) closeSync(descriptor);
    if ((error as NodeJS.ErrnoException).code === 'EINVAL') return null;
    throw error;
  }
}

/** 房间 — memory that one piece of a file is gathered in; two threads may see it. */
export interface Room {
  readonly bytes: Uint8Array;
  /** Begins at a page of the machine. */
  readonly aligned: boolean;
}

/** In bytes: of 1 MB the disk is asked too often, of 16 nothing is gained. */
export const roomSize = 4 * 1024 * 1024;
/** A page of WebAssembly, whose memory begins at a page of the machine: no other memory of a program like this one is sure to. */
const wasmPage = 65536;

export type Rooms = readonly [Room, ...Room[]];

/** Rooms for a large file, or those of any memory for one that is hardly worth a way of its own. */
export function createRooms(count: number, large: boolean): Rooms {
  const memory = large ? pagesOf((count * roomSize) / wasmPage) : null;
  const room = (i: number): Room =>
    memory === null
      ? { bytes: new Uint8Array(new SharedArrayBuffer(roomSize)), aligned: false }
      : { bytes: new Uint8Array(memory, i * roomSize, roomSize), aligned: true };
  return [room(0), ...Array.from({ length: count - 1 }, (_, i) => room(i + 1))];
}

/** As far as it is used here; the library of types has it for browsers only. */
interface Wasm {
  readonly Memory: new (pages: {
    readonly initial: number;
    readonly maximum: number;
    readonly shared: true;
  }) => { readonly buffer: SharedArrayBuffer };
}

/** Null where the machine has no addresses left for it: it takes many more than it uses. */
function pagesOf(count: number): SharedArrayBuffer | null {
  try {
    const { Memory } = Reflect.get(globalThis, 'WebAssembly') as Wasm;
    return new Memory({ initial: count, maximum: count, shared: true }).buffer;
  } catch {
    return null;
  }
}

/** What `length` bytes of a room take on the disk; the rest of the last block is zeros. */
export function wholeBlocks({ bytes }: Room, length: number, { block }: Straight): number {
  const whole = Math.ceil(length / block) * block;
  bytes.fill(0, length, whole);
  return whole;
}

const writePart = promisify(write);

/** In another thread; the bytes must stay as they are until this resolves. */
export async function writeAll(descriptor: number, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await writePart(descriptor, bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
