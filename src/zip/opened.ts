import { sourceOf } from '../model/bytes.ts';
import { inflateEntry, readDirectory, type ZipEntry } from './directory.ts';
import type { Unpackable } from './parts.ts';

/** 拆不开 — why a file packed as a ZIP, or one part of it, cannot be had. */
export class Unpacking extends Error {
  readonly reason: Unpackable;

  constructor(reason: Unpackable, part = '') {
    super(`${reason} ${part}`.trim());
    this.reason = reason;
  }
}

/** 部件 — of a packed file, unpacked when asked for. */
export interface OpenParts {
  /** Paths of all files in it, in its own order. */
  readonly names: readonly string[];
  /** Null where there is none. @throws Unpacking */
  read(path: string): Uint8Array | null;
}

/** Bytes that one part, and all parts read together, may unpack to; whatever they declare. */
export interface Bounds {
  readonly part: number;
  readonly all: number;
}

/** No office program writes so many parts. */
const mostParts = 20_000;

/** @throws Unpacking where the bytes are no ZIP, or two parts go by one name: readers differ in which of them they believe. */
export function openParts(bytes: Uint8Array, { part, all }: Bounds): OpenParts {
  const source = sourceOf(bytes);
  const entries = readDirectory(source);
  if (entries === null) throw new Unpacking('no-zip');
  if (entries.length > mostParts) throw new Unpacking('large');
  const byName = new Map(entries.filter(({ name }) => !name.endsWith('/')).map((entry) => [entry.name, entry]));
  if (byName.size < entries.filter(({ name }) => !name.endsWith('/')).length) throw new Unpacking('damaged');
  const unpacked = new Map<string, Uint8Array>();
  let left = all;
  const unpack = (entry: ZipEntry): Uint8Array => {
    if (entry.encrypted) throw new Unpacking('encrypted', entry.name);
    const content = inflateEntry(source, entry, Math.min(part, left));
    if (typeof content === 'string') throw new Unpacking(content, entry.name);
    left -= content.length;
    unpacked.set(entry.name, content);
    return content;
  };
  return {
    names: [...byName.keys()],
    read(path) {
      const entry = byName.get(path);
      return unpacked.get(path) ?? (entry === undefined ? null : unpack(entry));
    },
  };
}
