import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { diskShelf, fileOn, sealed } from './shelf.ts';

/** 缓存 — what need not be made twice, by a key over everything it depends on. It may be deleted at any time. */
export interface Store {
  get(key: string): Promise<Uint8Array | null>;
  put(key: string, bytes: Uint8Array): Promise<void>;
}

/** A key over the given inputs; order and boundaries count. */
export function keyOf(...inputs: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const bytes = typeof input === 'string' ? Buffer.from(input) : input;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

/** The files of a shelf, for those who can wait: what cannot be written is an error here. */
export function diskStore(root: string): Store {
  const shelf = diskShelf(root);
  return {
    // Small files by the thousand: handing each to another thread and back takes longer than reading it.
    get: async (key) => shelf.take(key),
    put: async (key, bytes) => {
      const file = fileOn(root, key);
      await mkdir(dirname(file), { recursive: true });
      const partial = `${file}.${process.pid}`;
      await writeFile(partial, sealed(bytes));
      await rename(partial, file);
    },
  };
}
