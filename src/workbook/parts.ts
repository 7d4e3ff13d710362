import { openParts } from '../zip/opened.ts';
import { unpacked } from './unreadable.ts';

/** XML of a workbook whose rows are formatted to the very last stays below; beyond it memory, not facts, would be spent. */
const megabytes = 128;
const bounds = { part: megabytes * 1024 * 1024, all: megabytes * 1024 * 1024 };

/** 工作簿的部件 — by path, however their names are spelt: the case of letters does not count (ECMA-376-2, 6.2.2.3). */
export interface BookParts {
  has(path: string): boolean;
  /** Null where there is none. @throws Unreadable */
  read(path: string): Uint8Array | null;
}

/** Nothing is unpacked but what is asked for: pictures, charts and comments hold no facts. @throws Unreadable */
export function openBookParts(bytes: Uint8Array): BookParts {
  const parts = unpacked('', megabytes, () => openParts(bytes, bounds));
  const named = new Map(parts.names.map((name) => [keyOf(name), name]));
  return {
    has: (path) => named.has(keyOf(path)),
    read(path) {
      const name = named.get(keyOf(path));
      return name === undefined ? null : unpacked(name, megabytes, () => parts.read(name));
    },
  };
}

/** Old programs write backslashes; some begin every name with a slash. */
const keyOf = (path: string): string => path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
