import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file that is only there when it is whole: written beside its target, synced, then renamed over it. */
export interface Output {
  /** Bytes written so far. */
  position(): number;
  /** The chunk is on its way to the disk while it is hashed; it must not be changed before this resolves. */
  write(chunk: Uint8Array): Promise<void>;
  finish(): Promise<{ readonly bytes: number; readonly sha256: string }>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

export async function createOutput(target: string): Promise<Output> {
  // Always the same name: what a crash left is written over, not left to gather.
  const partial = `${target}.part`;
  const handle = await open(partial, 'w');
  const hash = createHash('sha256');
  let position = 0;
  return {
    position: () => position,
    async write(chunk) {
      const written = writeAll(handle, chunk, position);
      hash.update(chunk);
      position += chunk.length;
      await written;
    },
    async finish() {
      await handle.sync();
      await handle.close();
      await rename(partial, target);
      await syncFolder(dirname(target));
      return { bytes: position, sha256: hash.digest('hex') };
    },
    async abandon() {
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
