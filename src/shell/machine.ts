import { rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Lookers } from '../build/insights.ts';
import { type Kept, keptOn } from '../build/kept.ts';
import type { Machine } from '../build/machine.ts';
import { type ChangedSource, changedSources, type Sources } from '../build/sources.ts';
import { once } from '../model/once.ts';
import type { Examiners } from '../read/evidence/examine.ts';
import { readCellsBeside } from './batch/cells-beside.ts';
import { examinersFor } from './batch/examine-batch.ts';
import { lookersFor } from './batch/look-batch.ts';
import { typeBeside } from './batch/type-beside.ts';
import { type Digests, openDigests } from './digests.ts';
import { edition } from './edition.mjs';
import { loadFaces } from './fonts.ts';
import { giveBack } from './give-back.ts';
import { loadLibrary } from './library.ts';
import { findOffice } from './office.ts';
import { pruneDaily } from './prune.ts';
import { diskShelf, type Shelf } from './shelf.ts';
import { openStaging, replaceFile, type StagedFile } from './staging.ts';
import { diskStore, keyOf, type Store } from './store.ts';
import type { Progress } from './terminal.ts';

/** Where the tool keeps what can be made again; safe to delete. */
export const cacheFolder = '.shenbao';

/** Where results are published. */
export const outputFolder = '输出';

/** A machine with a disk to remember on. */
export interface Disk extends Machine {
  readonly digests: Digests;
  readonly kept: Kept;
  /** What differs from the build before, which is then forgotten; null where none is remembered. */
  readonly sources: (now: Sources) => Promise<ChangedSource[] | null>;
  /** Ends what works beside this process. */
  readonly end: () => void;
}

async function changedSince(file: string, now: Sources): Promise<ChangedSource[] | null> {
  const before = await readFile(file, 'utf8').then(readSources, () => null);
  await replaceFile(file, JSON.stringify(now)).catch(() => undefined);
  return before && changedSources(before, now);
}

/** A list that is not what we wrote is no list. */
function readSources(text: string): Sources | null {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const stagingIn = (root: string): string => join(root, cacheFolder, '暂存');

/** What a build left in the staging area is of no use to anybody. */
export const emptyStaging = (root: string): void => rmSync(stagingIn(root), { recursive: true, force: true });

/** Beside what the program itself is put together in (`start.mjs`): what lies here is run, so no workspace may bring it along. */
const templateFolder = fileURLToPath(new URL('../../node_modules/.cache/shenbao-templates/', import.meta.url));

/** Another program makes everything anew. */
function editionShelf(folder: string, program: string): Shelf {
  const { take, lay } = diskShelf(folder);
  const keyed = (key: string): string => keyOf(program, key);
  return { take: (key) => take(keyed(key)), lay: (key, bytes) => lay(keyed(key), bytes) };
}

/** This computer, for a build in `root`. The staging area is emptied first; `emptyStaging` when all is done. */
export async function openMachine(root: string, version: string, progress: Progress): Promise<Disk> {
  const memory = openMemory(root);
  const { setType, end } = typeBeside();
  const program = edition();
  return {
    setType,
    end,
    giveBack,
    version,
    progress,
    library: await loadLibrary(),
    readCells: readCellsBeside,
    faces: loadFaces,
    office: once(findOffice),
    ...memory,
    earlier: (path) => untouched(root, `${outputFolder}/${path}`, memory.digests),
    kept: keptOn(diskShelf(join(root, cacheFolder, '成品')), program),
    templates: editionShelf(templateFolder, program),
    staging: openStaging(stagingIn(root)),
    sources: (now) => changedSince(join(root, cacheFolder, '来源.json'), now),
  };
}

/** Throws away what no build has taken for long; only while the lock is held. `began`: when this build started. */
export const pruneMemory = (root: string, began: number): void =>
  pruneDaily(
    [join(root, cacheFolder, '成品'), join(root, cacheFolder, '缓存'), templateFolder],
    join(root, cacheFolder, '清理'),
    began,
  );

interface Memory {
  readonly store: Store;
  readonly digests: Digests;
  readonly examine: Examiners;
  readonly look: Lookers;
}

/** What is remembered between runs in `root`. Where nothing can be written, nothing is remembered. */
export function openMemory(root: string): Memory {
  const store = diskStore(join(root, cacheFolder, '缓存'));
  const digests = openDigests(root, join(root, cacheFolder, '校验值.json'));
  return {
    store: { get: store.get, put: (key, bytes) => store.put(key, bytes).catch(() => undefined) },
    digests: { ...digests, save: () => quietly(digests.save) },
    examine: examinersFor(root),
    look: lookersFor(root),
  };
}

function quietly(save: () => void): void {
  try {
    save();
  } catch {
    // A folder that cannot be written to only costs time: everything is looked into again.
  }
}

/** What was published and never touched since is as good as made anew. */
async function untouched(root: string, path: string, digests: Digests): Promise<StagedFile | null> {
  const digest = await digests.get(path);
  if (digest === null) return null;
  const crc32 = digests.crc32(path, digest);
  return {
    file: join(root, path),
    size: statSync(join(root, path)).size,
    digest,
    ...(crc32 !== undefined && { crc32 }),
  };
}
