import { closeSync, fdatasync, fsync, ftruncateSync } from 'node:fs';
import { promisify } from 'node:util';
import { openStraight, type Room, type Rooms, roomSize, wholeBlocks, writeAll } from '../straight.ts';
import type { Hashing } from './hashing.ts';

/** 分块写出 — a file written room by room: one is filled while those before it are summed and on their way to the disk. */
export interface Pieces {
  /** Bytes given so far. */
  position(): number;
  /** The chunk is the caller's again as soon as this resolves. */
  write(chunk: Uint8Array): Promise<void>;
  /** Everything is on the disk, and summed. */
  finish(): Promise<void>;
  /** Lets go of the file, however far it has come. */
  abandon(): Promise<void>;
}

export function writeInPieces(path: string, rooms: Rooms, hash: Hashing): Pieces {
  const file = openStraight(path, rooms[0]);
  const close = once(() => closeSync(file.descriptor));
  const disk = keepBusy(file.descriptor);
  const free: Room[] = [...rooms];
  const busy: Promise<void>[] = [];
  let sent = 0;
  let filled = 0;
  const send = (room: Room): void => {
    const bytes = room.bytes.subarray(0, wholeBlocks(room, filled, file));
    const both = [writeAll(file.descriptor, bytes, sent), hash.update(room.bytes.subarray(0, filled))];
    const done = Promise.all(both).then(() => void free.push(room));
    // Heard of when its turn comes; until then it must not stop the process.
    done.catch(() => undefined);
    busy.push(done);
    [sent, filled] = [sent + filled, 0];
    // What goes straight is there; the rest the system would keep until it is asked.
    if (file.block === 1) disk.written(sent);
  };
  return {
    position: () => sent + filled,
    write: async (chunk) => {
      for (let at = 0; at < chunk.length; ) {
        while (free.length === 0) await busy.shift();
        const room = free[0] as Room;
        const piece = chunk.subarray(at, at + roomSize - filled);
        room.bytes.set(piece, filled);
        filled += piece.length;
        at += piece.length;
        if (filled === roomSize) send(free.shift() as Room);
      }
    },
    finish: async () => {
      if (filled > 0) send(free.shift() as Room);
      await Promise.all(busy);
      await disk.idle();
      if (file.block > 1) ftruncateSync(file.descriptor, sent);
      await promisify(fsync)(file.descriptor);
      close();
    },
    abandon: async () => {
      await Promise.allSettled(busy);
      await disk.idle();
      close();
    },
  };
}

/** A number given back may be another file's already: it is given back once. */
function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}

/** After so many bytes the disk is set to work, or all of them would be waited for at the end. */
const ahead = 1 << 26;

/** Sets the disk to work while the file is still being written. */
function keepBusy(descriptor: number) {
  let sent = 0;
  let sending: Promise<void> | null = null;
  const done = (): void => {
    sending = null;
  };
  return {
    written: (position: number): void => {
      if (sending !== null || position - sent < ahead) return;
      sent = position;
      // A failure shows again in the sync at the end.
      sending = promisify(fdatasync)(descriptor).then(done, done);
    },
    idle: async (): Promise<void> => sending ?? undefined,
  };
}
