import { xmlText } from '../xml/markup.ts';
import { openParts } from '../zip/opened.ts';

/** 办公文件 — the parts of a docx, xlsx or pptx that hold words, and the names of all. */
export interface OfficeParts {
  readonly names: readonly string[];
  /** XML parts whose path matches, in natural order of their paths. */
  texts(path: RegExp): readonly string[];
  /** The same, and what relationships say (`.rels`), each with its path. */
  named(path: RegExp): readonly (readonly [path: string, xml: string])[];
}

/** XML parts unpack to a few times their size; one that unpacks to more than this is no document but a trap. */
const bounds = { part: 96 * 1024 * 1024, all: 128 * 1024 * 1024 };

/** Pictures and other bulk are never unpacked. @throws Unpacking when the bytes are no ZIP, or unpack to more than 128 MB. */
export function openOfficeParts(bytes: Uint8Array): OfficeParts {
  const parts = openParts(bytes, bounds);
  const ordered = parts.names
    .filter((name) => /\.(?:xml|rels)$/i.test(name))
    .sort((a, b) => orderOf(a) - orderOf(b) || (a < b ? -1 : 1));
  const named: OfficeParts['named'] = (path) =>
    ordered
      .filter((name) => path.test(name))
      .map((name) => [name, xmlText(parts.read(name) ?? new Uint8Array())] as const);
  return { names: parts.names, named, texts: (path) => named(path).map(([, xml]) => xml) };
}

/** slide10 comes after slide9. */
const orderOf = (path: string): number => Number(/(\d+)\.xml$/i.exec(path)?.[1] ?? 0);
