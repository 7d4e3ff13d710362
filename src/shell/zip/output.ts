import { rmSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createHashing } from './hashing.ts';

/** A file that is only there when it is whole: written beside its target, synced, then renamed over it. */
export interface Output {
  /** Bytes written so far. */
  position(): number;
  /** The chunk must not be changed before this resolves. */
  write(chunk: Uint8Array): Promise<void>;
  finish(): Promise<{ readonly bytes: number; readonly sha256: string }>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/** Headers and small files are gathered: a system call costs more than their bytes. */
const GATHER = 1 << 18;
/** After so many bytes the disk is set to work, or all of them would be waited for at the end. */
const AHEAD = 1 << 26;

const partialOf = (target: string): string => `${target}.part`;

/** What is left of a file when the program must leave in the middle. */
export const abandoned = (target: string): void => rmSync(partialOf(target), { force: true });

/** `expected`: how large the file will be, as far as anybody knows. */
export async function createOutput(target: string, expected = 0): Promise<Output> {
  // Always the same name: what a crash left is written over, not left to gather.
  const partial = partialOf(target);
  const handle = await open(partial, 'w');
  const hash = createHashing(expected);
  const held = Buffer.allocUnsafe(GATHER);
  let waiting = 0;
  let position = 0;
  let sent = 0;
  let sending: Promise<void> | null = null;
  const sendAhead = (): void => {
    if (sending !== null || position - sent < AHEAD) return;
    sent = position;
    // A failure shows again in the sync at the end.
    sending = handle.datasync().then(done, done);
  };
  const done = (): void => {
    sending = null;
  };
  const flush = async (): Promise<void> => {
    const length = waiting;
    waiting = 0;
    if (length > 0) await writeAll(handle, held.subarray(0, length), position - length);
  };
  const hold = (chunk: Uint8Array): void => {
    held.set(chunk, waiting);
    waiting += chunk.length;
  };
  return {
    position: () => position,
    async write(chunk) {
      if (waiting + chunk.length > GATHER) await flush();
      const at = position;
      position += chunk.length;
      const written = chunk.length > GATHER ? writeAll(handle, chunk, at) : hold(chunk);
      // Hashed while it is on its way to the disk.
      await hash.update(chunk);
      await written;
      sendAhead();
    },
    async finish() {
      await flush();
      await sending;
      await handle.sync();
      await handle.close();
      const sha256 = await hash.digest();
      hash.close();
      await rename(partial, target);
      await syncFolder(dirname(target));
      return { bytes: position, sha256 };
    },
    async abandon() {
      hash.close();
      await sending;
      await handle.close().catch(() => undefined);
      await rm(partial, { force: true });
    },
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
