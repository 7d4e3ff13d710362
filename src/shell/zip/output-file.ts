import { rmSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { foldSame, setAside } from '../old-packages.ts';
import { createHashing } from './hashing.ts';

/** A file that is only there when it is whole: written beside its target, synced, then renamed over it. */
export interface OutputFile {
  /** Bytes written so far. */
  position(): number;
  /** The chunk must not be changed before this resolves. */
  write(chunk: Uint8Array): Promise<void>;
  finish(): Promise<Finished>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

export interface Finished {
  readonly bytes: number;
  readonly sha256: string;
  /** The name that keeps what stood there and said something else; null where nothing did. */
  readonly aside: string | null;
  /** Names of older ones that said the very same and are now this one. */
  readonly folded: readonly string[];
}

/** Headers and small files are gathered: a system call costs more than their bytes. */
const GATHER = 1 << 18;
/** After so many bytes the disk is set to work, or all of them would be waited for at the end. */
const AHEAD = 1 << 26;

const partialOf = (target: string): string => `${target}.part`;

/** What is left of a file when the program must leave in the middle. */
export const abandoned = (target: string): void => rmSync(partialOf(target), { force: true });

/** `expected`: how large the file will be, in bytes, as far as anybody knows. */
export async function createOutputFile(target: string, expected: number): Promise<OutputFile> {
  // Always the same name: what a crash left is written over, not left to gather.
  const partial = partialOf(target);
  const handle = await open(partial, 'w');
  const hash = createHashing(expected);
  const gathered = gatherBefore(handle);
  const disk = keepBusy(handle);
  return {
    position: gathered.position,
    async write(chunk) {
      // Hashed while it is on its way to the disk.
      await Promise.all([gathered.write(chunk), hash.update(chunk)]);
      disk.written(gathered.position());
    },
    async finish() {
      await gathered.flush();
      await disk.idle();
      await handle.sync();
      await handle.close();
      const sha256 = await hash.digest();
      hash.close();
      const bytes = gathered.position();
      const aside = await setAside(target, { bytes, sha256 });
      await rename(partial, target);
      await syncFolder(dirname(target));
      return { bytes, sha256, aside, folded: await foldSame(target, { bytes, sha256 }) };
    },
    async abandon() {
      hash.close();
      await disk.idle();
      await handle.close().catch(() => undefined);
      await rm(partial, { force: true });
    },
  };
}

/** Small chunks are held back until they make a large one. */
function gatherBefore(handle: FileHandle) {
  const held = Buffer.allocUnsafe(GATHER);
  let waiting = 0;
  let position = 0;
  const flush = async (): Promise<void> => {
    const length = waiting;
    waiting = 0;
    if (length > 0) await writeAll(handle, held.subarray(0, length), position - length);
  };
  return {
    position: () => position,
    flush,
    write: async (chunk: Uint8Array): Promise<void> => {
      if (waiting + chunk.length > GATHER) await flush();
      const at = position;
      position += chunk.length;
      if (chunk.length > GATHER) return writeAll(handle, chunk, at);
      held.set(chunk, waiting);
      waiting += chunk.length;
    },
  };
}

/** Sets the disk to work while the file is still being written. */
function keepBusy(handle: FileHandle) {
  let sent = 0;
  let sending: Promise<void> | null = null;
  const done = (): void => {
    sending = null;
  };
  return {
    written: (position: number): void => {
      if (sending !== null || position - sent < AHEAD) return;
      sent = position;
      // A failure shows again in the sync at the end.
      sending = handle.datasync().then(done, done);
    },
    idle: async (): Promise<void> => sending ?? undefined,
  };
}

async function writeAll(handle: FileHandle, chunk: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < chunk.length) {
    const { bytesWritten } = await handle.write(chunk, done, chunk.length - done, position + done);
    done += bytesWritten;
  }
}

/** Makes the rename itself durable; Windows has no such call and refuses to open a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
