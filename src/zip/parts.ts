import { sourceOf } from '../model/bytes.ts';
import { inflateEntry, readDirectory } from './directory.ts';

/** Why the parts of a file could not be unpacked. */
export type Unpackable = 'no-zip' | 'damaged' | 'large' | 'encrypted';

/** Text parts of an honest Word file are far below this; together with its pictures so is the whole. */
const mostXml = 32 * 1024 * 1024;
const mostBytes = 200 * 1024 * 1024;
const mostParts = 5000;

/** Every part of an office file by its path, unpacked within bounds whatever its directory declares. */
export function readParts(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | Unpackable {
  const source = sourceOf(bytes);
  const entries = readDirectory(source);
  if (entries === null) return 'no-zip';
  if (entries.length > mostParts) return 'large';
  const parts = new Map<string, Uint8Array>();
  let left = mostBytes;
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    if (entry.encrypted) return 'encrypted';
    const limit = /\.(?:xml|rels)$/i.test(entry.name) ? Math.min(mostXml, left) : left;
    const content = inflateEntry(source, entry, limit);
    if (typeof content === 'string') return content;
    left -= content.length;
    parts.set(entry.name, content);
  }
  return parts;
}
