import { strToU8, type Zippable, zipSync } from 'fflate';
import { xmlText } from '../../xml/markup.ts';
import { openParts } from '../../zip/opened.ts';

/** A Word file opened: its XML parts as text, and the way back to bytes. */
export interface WordArchive {
  /** Paths of all parts, in natural order. */
  readonly names: readonly string[];
  /** @throws Unpacking where it is there and cannot be had. */
  part(path: string): string | null;
  /** A copy with some parts replaced or added; everything else as it was. */
  with(parts: ReadonlyMap<string, string>): Uint8Array;
}

/** Fixed, so that the same parts give the same bytes; ZIP times are local. */
const mtime = new Date(1980, 0, 1);

/** No text of a dossier fills more; what claims to is no document but a trap. */
const text = { part: 32 * 1024 * 1024, all: 64 * 1024 * 1024 };
/** Pictures may. */
const everything = { part: 256 * 1024 * 1024, all: 512 * 1024 * 1024 };

/** @throws Unpacking when the bytes are no ZIP. Parts are unpacked when asked for, within bounds. */
export function openWord(bytes: Uint8Array): WordArchive {
  const parts = openParts(bytes, text);
  return {
    names: [...parts.names].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)),
    part(path) {
      const part = parts.read(path);
      return part && xmlText(part);
    },
    with(replaced) {
      const all = openParts(bytes, everything);
      const files: Zippable = Object.create(null);
      for (const path of all.names) files[path] = [all.read(path) ?? new Uint8Array(), { mtime }];
      for (const [path, xml] of replaced) files[path] = [strToU8(xml), { mtime }];
      return zipSync(files);
    },
  };
}
