import { existsSync, readdirSync, statSync } from 'node:fs';
import { link, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { digestOfFile } from './digest-of.ts';
import { freeName } from './save.ts';

/** What is known of a package without opening it. */
interface Sum {
  readonly bytes: number;
  readonly sha256: string;
}

/** 旧申报包 — one that gave its name to a later one. */
export interface OldPackage {
  readonly name: string;
  readonly bytes: number;
}

const mark = /\.旧\d*\.zip$/;

/** Those that lie in its folder, of this package or of another sequence; in the order of their names. */
export function oldPackages(path: string): OldPackage[] {
  const folder = dirname(path);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && mark.test(entry.name))
    .map(({ name }) => ({ name, of: name.replace(mark, '') }))
    .filter(({ of }) => of === stemOf(path) || /-\d{4}$/.test(of))
    .map(({ name }) => ({ name, bytes: statSync(join(folder, name)).size }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Before a package takes its place: what stands there and says something else may have been handed in. It is given another
 * name, and keeps its own until it is replaced; where the very same lies there under such a name already, that one will do.
 * Gives the name it is kept under; null where nothing stands, or the same as now.
 */
export async function setAside(path: string, now: Sum): Promise<string | null> {
  if (!existsSync(path)) return null;
  const bytes = statSync(path).size;
  const alike = ofThis(path).filter((old) => old.bytes === bytes);
  const sha256 = bytes === now.bytes || alike.length > 0 ? await digestOfFile(path) : '';
  if (bytes === now.bytes && sha256 === now.sha256) return null;
  const [there] = await same(path, { bytes, sha256 });
  if (there !== undefined) return there;
  const kept = freeName(dirname(path), basename(path));
  const other = join(dirname(path), kept);
  // A disk that knows one name only for a file (a memory stick) has it moved.
  await link(path, other).catch(() => rename(path, other));
  return kept;
}

/** After it took its place: one kept under another name that says the very same need not lie there twice. Gives those names. */
export async function foldSame(path: string, now: Sum): Promise<string[]> {
  const names = await same(path, now);
  for (const name of names) await rm(join(dirname(path), name), { force: true });
  return names;
}

/** Those kept of this package whose content is the one given; only of those of its size is the sum taken. */
async function same(path: string, { bytes, sha256 }: Sum): Promise<string[]> {
  const names: string[] = [];
  for (const old of ofThis(path))
    if (old.bytes === bytes && (await digestOfFile(join(dirname(path), old.name))) === sha256) names.push(old.name);
  return names;
}

const ofThis = (path: string): OldPackage[] =>
  oldPackages(path).filter(({ name }) => name.replace(mark, '') === stemOf(path));

const stemOf = (path: string): string => basename(path).replace(/\.zip$/, '');
