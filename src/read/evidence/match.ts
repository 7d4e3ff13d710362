import type { EvidenceFile } from '../../model/evidence.ts';
import { nearest } from '../words/nearest.ts';
import { plain } from '../words/normal.ts';
import { filesInFolder } from './album.ts';
import { relativePath } from './place.ts';

/** What a registered path leads to: one file, several of the same name, a folder, or none (with the nearest there is). */
export type Match =
  | { readonly kind: 'one'; readonly file: EvidenceFile }
  | { readonly kind: 'several'; readonly files: readonly EvidenceFile[] }
  | { readonly kind: 'folder'; readonly files: readonly EvidenceFile[] }
  | { readonly kind: 'none'; readonly near: string | undefined };

/** Finds registered files by path, by path but for case and width, by name alone, by name without extension. */
export function fileMatcher(files: readonly EvidenceFile[]): (path: string) => Match {
  const keys: readonly ((path: string) => string)[] = [
    (p) => p,
    loose,
    (p) => loose(base(p)),
    (p) => loose(stem(base(p))),
  ];
  const tables = keys.map((key) => tableOf(files, key));
  return (path) => {
    for (const [i, key] of keys.entries()) {
      const found = i >= 2 && path.includes('/') ? [] : (tables[i]?.get(key(path)) ?? []);
      const [file] = found;
      if (found.length === 1 && file !== undefined) return { kind: 'one', file };
      if (found.length > 1) return { kind: 'several', files: found };
    }
    const inside = filesInFolder(path, files);
    if (inside.length > 0) return { kind: 'folder', files: inside };
    return { kind: 'none', near: nearestFile(path, files) };
  };
}

function tableOf(
  files: readonly EvidenceFile[],
  key: (path: string) => string,
): ReadonlyMap<string, readonly EvidenceFile[]> {
  const table = new Map<string, EvidenceFile[]>();
  for (const file of files) {
    const name = key(relativePath(file.path));
    const held = table.get(name);
    if (held === undefined) table.set(name, [file]);
    else held.push(file);
  }
  return table;
}

const loose = (path: string): string => plain(path).toLowerCase().replace(/\s+/g, '');
const base = (path: string): string => path.replace(/^.*\//, '');
const stem = (name: string): string => name.replace(/\.[^.]+$/, '');

function nearestFile(path: string, files: readonly EvidenceFile[]): string | undefined {
  const names = files.map((file) => relativePath(file.path));
  const near = nearest(
    stem(base(path)),
    names.map((name) => stem(base(name))),
  );
  return names.find((name) => stem(base(name)) === near);
}
