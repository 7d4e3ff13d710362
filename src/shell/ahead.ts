import { constants, mkdirSync } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundleEntry } from '../model/bundle.ts';
import { onDisk } from './on-disk.ts';

/** 先行复制 — originals on their way into the staging area while volumes are being bound, when the disk has nothing else to do. */
export interface Ahead {
  /** Begins with these; those for which `same` holds already lie in the last output and stay there. */
  begin(entries: Iterable<BundleEntry>, same: (entry: BundleEntry) => Promise<boolean>): void;
  /** The copy of an original, given out once; null where none was begun. It is then the caller's to move. */
  take(file: string): Promise<string | null>;
}

type Original = Extract<BundleEntry, { readonly file: string }>;

/** `staged` tells files that are in the staging area already. One copy at a time: binding goes before. */
export function copyAhead(root: string, staging: string, staged: (file: string) => boolean): Ahead {
  const folder = join(staging, '原件');
  const waiting = new Map<string, Original>();
  const copies = new Map<string, Promise<string | null>>();
  let count = 0;
  const copyOne = async ({ file }: Original): Promise<string> => {
    const to = join(folder, String(++count));
    await copyThrough(onDisk(root, file), to);
    return to;
  };
  const work = async (same: (entry: BundleEntry) => Promise<boolean>): Promise<void> => {
    for (const [file, entry] of waiting) {
      waiting.delete(file);
      // Whatever goes wrong is met again, and told, by whoever puts the package into its place.
      const copy = same(entry).then((there) => (there ? null : copyOne(entry)));
      copies.set(
        file,
        copy.catch(() => null),
      );
      await copies.get(file);
    }
  };
  return {
    begin: (entries, same) => {
      mkdirSync(folder, { recursive: true });
      for (const entry of entries) if ('file' in entry && !staged(entry.file)) waiting.set(entry.file, entry);
      void work(same);
    },
    take: async (file) => {
      waiting.delete(file);
      const copy = copies.get(file);
      copies.delete(file);
      return (await copy) ?? null;
    },
  };
}

/** Copied and written to the disk: left to the archive's own sync at the end, all of it would be waited for then. */
async function copyThrough(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  const handle = await open(to, 'r+');
  try {
    await handle.datasync();
  } finally {
    await handle.close();
  }
}
