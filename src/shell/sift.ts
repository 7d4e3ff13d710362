import { type Dirent, lstatSync, readdirSync, rmdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestOfFile } from './digest-of.ts';
import { type MadeFolder, own } from './made.ts';

/** What lies in a folder of 输出, by whose it is; paths as they stand on the disk, below the folder. */
export interface Sifted {
  /** As a build wrote it. */
  readonly ours: readonly string[];
  /** Written by a build, and by somebody since. */
  readonly altered: readonly string[];
  /** No build wrote it. */
  readonly others: readonly string[];
}

/** What Office, Finder and Windows put beside a file while it is open. */
const leftBySystems = /(?:^|\/)(?:~\$[^/]*|\.DS_Store|\._[^/]*|\.~lock\.[^/]*|Thumbs\.db|desktop\.ini)$/i;

/** `remembered`: the digest of a file that was not touched since it was taken; spares reading gigabytes. */
export async function sift(
  folder: string,
  made: MadeFolder,
  remembered: (path: string) => Promise<string | null>,
): Promise<Sifted> {
  const [ours, altered, others]: [string[], string[], string[]] = [[], [], []];
  for (const { path, regular } of filesIn(folder)) {
    const known = own(made, path.normalize('NFC'));
    if (known.length === 0) others.push(path);
    // We write no links; reading through one, or from a pipe, may fail or never end.
    else if (regular && known.includes((await remembered(path)) ?? (await digestOfFile(join(folder, path)))))
      ours.push(path);
    else altered.push(path);
  }
  return { ours, altered, others };
}

interface Found {
  readonly path: string;
  /** No link, no pipe. */
  readonly regular: boolean;
}

/** Below the folder, in order; a link is somebody's as well, whatever it leads to. */
export function filesIn(root: string, folder = ''): Found[] {
  const names = entriesIn(join(root, folder));
  const paths = names.flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory()
      ? filesIn(root, path)
      : leftBySystems.test(path)
        ? []
        : [{ path, regular: entry.isFile() }];
  });
  return paths.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Its size and when it was last written; the other time moves when it is linked, and the number some disks know a file by when
 * its folder is renamed. Null for what is not there.
 */
export function writtenAt(file: string): string | null {
  const stat = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? null : `${stat.size}-${stat.mtimeNs}`;
}

function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return [];
    throw error;
  }
}

/** Takes the files away, and the folders that are empty then. */
export async function clear(folder: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(join(folder, path), { force: true });
  const folders = new Set(paths.flatMap((path) => above(path)));
  for (const one of [...folders].sort((a, b) => b.length - a.length)) removeEmpty(join(folder, one));
  removeEmpty(folder);
}

/** a/b/c.pdf: a/b and a. */
export function above(path: string): string[] {
  const parent = dirname(path);
  return parent === '.' ? [] : [parent, ...above(parent)];
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something of somebody's lies in it.
  }
}
