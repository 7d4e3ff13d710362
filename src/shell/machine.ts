import { join } from 'node:path';
import { keptOn } from '../build/kept.ts';
import type { Machine } from '../build/machine.ts';
import { type Digests, openDigests } from './digests.ts';
import { loadFaces } from './fonts.ts';
import { loadLibrary } from './library.ts';
import { findOffice } from './office.ts';
import { programDigest } from './program.ts';
import { diskShelf } from './shelf.ts';
import { openStaging } from './staging.ts';
import { diskStore, type Store } from './store.ts';

/** Where the tool keeps what can be made again; safe to delete. */
export const cacheFolder = '.shenbao';

/** This computer, for a build in `root`. The staging area is emptied first and should be removed after. */
export async function openMachine(
  root: string,
  version: string,
  progress: (text: string) => void,
): Promise<Machine & { readonly digests: Digests }> {
  return {
    version,
    progress,
    library: await loadLibrary(),
    faces: loadFaces,
    office: await findOffice(),
    ...openMemory(root),
    kept: keptOn(diskShelf(join(root, cacheFolder, '成品')), await programDigest()),
    staging: openStaging(join(root, cacheFolder, '暂存')),
  };
}

/** What is remembered between runs in `root`. Where nothing can be written, nothing is remembered. */
export function openMemory(root: string): { readonly store: Store; readonly digests: Digests } {
  const store = diskStore(join(root, cacheFolder, '缓存'));
  const digests = openDigests(root, join(root, cacheFolder, '校验值.json'));
  return {
    store: { get: store.get, put: (key, bytes) => store.put(key, bytes).catch(() => undefined) },
    digests: { ...digests, save: () => quietly(digests.save) },
  };
}

function quietly(save: () => void): void {
  try {
    save();
  } catch {
    // A folder that cannot be written to only costs time: everything is looked into again.
  }
}
