import { strFromU8, unzipSync } from 'fflate';

/** 办公文件 — the parts of a docx, xlsx or pptx that hold words, and the names of all. */
export interface OfficeParts {
  readonly names: readonly string[];
  /** XML parts whose path matches, in natural order of their paths. */
  texts(path: RegExp): readonly string[];
  /** The same, and what relationships say (`.rels`), each with its path. */
  named(path: RegExp): readonly (readonly [path: string, xml: string])[];
}

/** XML parts unpack to a few times their size; one that claims more than this is no document but a trap. */
const mostBytes = 256 * 1024 * 1024;

/** Pictures and other bulk are never unpacked. @throws Error when the bytes are no ZIP, or unpack to more than 256 MB. */
export function openOfficeParts(bytes: Uint8Array): OfficeParts {
  const names: string[] = [];
  let total = 0;
  const entries = unzipSync(bytes, {
    filter({ name, originalSize }) {
      names.push(name);
      if (!/\.(?:xml|rels)$/i.test(name)) return false;
      total += originalSize;
      if (total > mostBytes) throw new Error('the file unpacks to more than 256 MB');
      return true;
    },
  });
  const ordered = Object.keys(entries).sort((a, b) => orderOf(a) - orderOf(b) || (a < b ? -1 : 1));
  const named: OfficeParts['named'] = (path) =>
    ordered.filter((name) => path.test(name)).map((name) => [name, strFromU8(entries[name] ?? new Uint8Array())]);
  return { names, named, texts: (path) => named(path).map(([, xml]) => xml) };
}

/** slide10 comes after slide9. */
const orderOf = (path: string): number => Number(/(\d+)\.xml$/i.exec(path)?.[1] ?? 0);
