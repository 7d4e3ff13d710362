import { rmSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { foldSame, setAside } from '../old-packages.ts';
import { createRooms } from '../straight.ts';
import { hashedBeside, hashedHere } from './hashing.ts';
import { writeInPieces } from './in-pieces.ts';

/** A file that is only there when it is whole: written beside its target, synced, then renamed over it. */
export interface OutputFile {
  /** Bytes written so far. */
  position(): number;
  /** The chunk is the caller's again as soon as this resolves. */
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

/** From so many bytes on the sum is taken beside the writing: starting the other thread costs as long as 40 MB. */
const worthThread = 1 << 28;
/** Enough for one to be filled while others are summed and on their way. */
const roomsOfLarge = 4;
const partialOf = (target: string): string => `${target}.part`;

/** What is left of a file when the program must leave in the middle. */
export const abandoned = (target: string): void => rmSync(partialOf(target), { force: true });

/** `expected`: how large the file will be, in bytes, as far as anybody knows. */
export async function createOutputFile(target: string, expected: number): Promise<OutputFile> {
  // Always the same name: what a crash left is written over, not left to gather.
  const partial = partialOf(target);
  const large = expected >= worthThread;
  const hash = large ? hashedBeside() : hashedHere();
  const pieces = writeInPieces(partial, createRooms(large ? roomsOfLarge : 1, large), hash);
  return {
    position: pieces.position,
    write: pieces.write,
    async finish() {
      await pieces.finish();
      const sha256 = await hash.digest();
      hash.close();
      const bytes = pieces.position();
      const aside = await setAside(target, { bytes, sha256 });
      await rename(partial, target);
      await syncFolder(dirname(target));
      return { bytes, sha256, aside, folded: await foldSame(target, { bytes, sha256 }) };
    },
    async abandon() {
      hash.close();
      await pieces.abandon();
      await rm(partial, { force: true });
    },
  };
}

/** Makes the rename itself durable; Windows has no such call and refuses to open a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
