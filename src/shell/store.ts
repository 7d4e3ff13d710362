import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { used } from './prune.ts';

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

const sealLength = 32;

/** One file a key; each begins with the SHA-256 of what follows, so that a half-written one is never believed. */
export function diskStore(root: string): Store {
  const fileOf = (key: string): string => join(root, key.slice(0, 2), key.slice(2));
  return {
    get: async (key) => {
      // Small files by the thousand: handing each to another thread and back takes longer than reading it.
      const held = readOrNull(fileOf(key));
      if (held === null || held.length < sealLength) return null;
      const content = held.subarray(sealLength);
      if (!createHash('sha256').update(content).digest().equals(held.subarray(0, sealLength))) return null;
      used(fileOf(key));
      return new Uint8Array(content);
    },
    put: async (key, bytes) => {
      const file = fileOf(key);
      await mkdir(dirname(file), { recursive: true });
      const partial = `${file}.${process.pid}`;
      await writeFile(partial, [createHash('sha256').update(bytes).digest(), bytes]);
      await rename(partial, file);
    },
  };
}

function readOrNull(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

export function memoryStore(): Store {
  const held = new Map<string, Uint8Array>();
  return {
    get: async (key) => held.get(key) ?? null,
    put: async (key, bytes) => {
      held.set(key, bytes);
    },
  };
}
