import { join } from 'node:path';
import type { Machine } from '../build/machine.ts';
import { type Digests, openDigests } from './digests.ts';
import { loadFaces } from './fonts.ts';
import { loadLibrary } from './library.ts';
import { findOffice } from './office.ts';
import { openStaging } from './staging.ts';
import { diskStore } from './store.ts';

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
    store: diskStore(join(root, cacheFolder, '缓存')),
    digests: openDigests(root, join(root, cacheFolder, '校验值.json')),
    staging: openStaging(join(root, cacheFolder, '暂存')),
  };
}
