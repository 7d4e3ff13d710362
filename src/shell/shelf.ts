import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { used } from './prune.ts';

/** 书架 — the store for what is asked for in the middle of typesetting, where nothing can be waited for. */
export interface Shelf {
  take(key: string): Uint8Array | null;
  lay(key: string, bytes: Uint8Array): void;
}

const sealLength = 32;

/** Sealed like the store's files: what does not match its SHA-256 is not there. What cannot be written is not kept. */
export function diskShelf(root: string): Shelf {
  return {
    take: (key) => {
      const held = readOrNull(fileOn(root, key));
      if (held === null || held.length < sealLength) return null;
      const content = held.subarray(sealLength);
      if (!sealOf(content).equals(held.subarray(0, sealLength))) return null;
      used(fileOn(root, key));
      return content;
    },
    lay: (key, bytes) => {
      const file = fileOn(root, key);
      const partial = `${file}.${process.pid}`;
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(partial, sealed(bytes));
        renameSync(partial, file);
      } catch {
        // A full or read-only disk costs time, not the build.
      }
    },
  };
}

/** Where a key's file lies. */
export const fileOn = (root: string, key: string): string => join(root, key.slice(0, 2), key.slice(2));

/** Bytes behind their SHA-256, as they lie in the file. */
export const sealed = (bytes: Uint8Array): Uint8Array => Buffer.concat([sealOf(bytes), bytes]);

const sealOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

function readOrNull(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
