import { asBuffer } from '../../../pdf/syntax/bytes.ts';
import { serializeString } from '../../../pdf/syntax/serialize.ts';
import { string } from '../../../pdf/syntax/values.ts';
import type { VolumePart } from '../plan.ts';
import type { Writer } from './writer.ts';

/** What links of ours can lead to. A part's first page has its number before anything is written, so that links may look ahead. */
export interface Targets {
  /** The number of a part's first page: reserved when the part can be linked to, fresh otherwise. */
  firstPageOf(part: VolumePart): number;
  /** An explicit destination for a URI, or undefined when no part answers to it. */
  find(uri: string, from: { readonly part: string; readonly page: number }): string | undefined;
  bound(part: VolumePart, pages: readonly number[]): void;
  /** Writes destinations of single pages; gives the name tree and the links whose part came to have no page. */
  finish(): { readonly nameTree: string; readonly unresolved: readonly Use[] };
}

export interface Use {
  readonly part: string;
  readonly page: number;
  readonly uri: string;
}

interface Known {
  readonly first: number;
  pages: readonly number[];
}

const inside = /^(.*?)#page=(\d+)$/;

export function createTargets(parts: readonly VolumePart[], writer: Writer): Targets {
  const known = new Map<string, Known>();
  for (const { target } of parts) {
    const key = target?.normalize('NFC');
    if (key !== undefined && !known.has(key)) known.set(key, { first: writer.reserve(), pages: [] });
  }
  const uses: { use: Use; target: Known }[] = [];
  const inner: { num: number; target: Known; page: number }[] = [];
  const claimed = new Set<Known>();
  return {
    firstPageOf(part) {
      const own = known.get(part.target?.normalize('NFC') ?? '');
      if (!own || claimed.has(own)) return writer.reserve();
      claimed.add(own);
      return own.first;
    },
    find(uri, from) {
      const match = known.has(uri) ? null : inside.exec(uri);
      const target = known.get(match?.[1] ?? uri);
      if (!target) return undefined;
      uses.push({ use: { ...from, uri }, target });
      if (!match) return `[${target.first} 0 R/Fit]`;
      inner.push({ num: writer.reserve(), target, page: Number(match[2]) });
      return `${inner[inner.length - 1]?.num} 0 R`;
    },
    bound(part, pages) {
      const own = known.get(part.target?.normalize('NFC') ?? '');
      if (own && own.pages.length === 0 && own.first === pages[0]) own.pages = pages;
    },
    finish() {
      for (const { num, target, page } of inner) {
        const last = target.pages.length;
        writer.object(num, last === 0 ? 'null' : `[${target.pages[Math.min(Math.max(page, 1), last) - 1]} 0 R/Fit]`);
      }
      const lost = uses.filter(({ target }) => target.pages.length === 0).map(({ use }) => use);
      return { nameTree: nameTree(known), unresolved: lost };
    },
  };
}

/** A target as a name every reader finds: ASCII, all else percent-encoded, because readers differ in how they read other bytes. */
export const destinationName = (target: string): string => (plainName.test(target) ? target : escapedName(target));

const plainName = /^[!-$&-~]*$/;

const escapedName = (target: string): string =>
  [...Buffer.from(target.normalize('NFC'), 'utf8')]
    .map((byte) => {
      const plain = byte > 0x20 && byte < 0x7f && byte !== 0x25;
      return plain ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');

/** 7.9.6, sorted by bytes: a page outside the volume can lead here with `#nameddest=…`. */
function nameTree(known: ReadonlyMap<string, Known>): string {
  const names = [...known]
    .filter(([, { pages }]) => pages.length > 0)
    .map(([key, { first }]) => ({ key: Buffer.from(destinationName(key), 'latin1'), first }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ key, first }) => `${serializeString(string(asBuffer(key)))}[${first} 0 R/Fit]`);
  return `<</Names[${names.join('')}]>>`;
}
