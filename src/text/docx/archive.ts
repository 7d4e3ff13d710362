import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** A Word file opened: its XML parts as text, and the way back to bytes. */
export interface WordArchive {
  /** Paths of all parts, in natural order. */
  readonly names: readonly string[];
  part(path: string): string | null;
  /** A copy with some parts replaced or added; everything else as it was. */
  with(parts: ReadonlyMap<string, string>): Uint8Array;
}

/** Fixed, so that the same parts give the same bytes; ZIP times are local. */
const mtime = new Date(1980, 0, 1);

/** A Word file unpacks to a few times its size; one that claims more than this is no document but a trap. */
const mostBytes = 512 * 1024 * 1024;

/** No text of a dossier fills a part of more; pictures may. */
const mostText = 32 * 1024 * 1024;

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  return unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (originalSize > mostText && /\.(xml|rels)$/i.test(name)) throw new Error('a part unpacks to more than 32 MB');
      total += originalSize;
      if (total > mostBytes) throw new Error('the file unpacks to more than 512 MB');
      return true;
    },
  });
}

/** @throws Error when the bytes are no ZIP, or unpack to more than a document can hold. */
export function openWord(bytes: Uint8Array): WordArchive {
  const entries = unpack(bytes);
  return {
    names: Object.keys(entries).sort((a, b) => a.length - b.length || (a < b ? -1 : 1)),
    part(path) {
      const entry = entries[path];
      return entry === undefined ? null : strFromU8(entry).replace(/^\ufeff/, '');
    },
    with(parts) {
      const files: Zippable = {};
      for (const [path, data] of Object.entries(entries)) files[path] = [data, { mtime }];
      for (const [path, text] of parts) files[path] = [strToU8(text), { mtime }];
      return zipSync(files);
    },
  };
}
