import { availableParallelism } from 'node:os';
import { type Lookers, lookHere } from '../../build/insights.ts';
import type { PackNames } from '../../insight/index.ts';
import type { EvidenceFile } from '../../model/evidence.ts';
import type { Insight } from '../../model/insight.ts';
import { diskWorkspace } from '../disk.ts';
import { type LookTask, noDay } from './look-task.ts';
import { runPool, type Settled } from './pool.ts';

/** Fewer pages are read before a worker has started. */
const worthWorkers = 400;
/** Pages of one task: long enough that a worker is seldom idle while this thread sets type, short enough to share out. */
const pagesOfTask = 400;
/** This thread sets type meanwhile: it joins them with a worker of its own when it has done. */
const options = { size: Math.max(1, availableParallelism() - 1), limit: 10 * 60 * 1000, memory: 1024 };
const script = new URL('./look-worker.ts', import.meta.url);

/**
 * Looks into the evidence of a folder beside this thread. A task that fails is done again file by file, so that one file
 * that stops its worker costs nothing but itself.
 */
export const lookersFor =
  (root: string): Lookers =>
  async (files, pack, seen, idle) => {
    if (pagesIn(files) < worthWorkers) return lookHere(diskWorkspace(root, noDay))(files, pack, seen);
    const looking = { root, pack, seen, ...(idle && { idle }) };
    const failed = await lookAll(shareOut(files), looking);
    await lookAll(
      failed.map((file) => [file]),
      looking,
    );
  };

interface Looking {
  readonly root: string;
  readonly pack: PackNames;
  readonly seen: (insight: Insight) => Promise<void>;
  readonly idle?: Promise<void>;
}

/** Gives the files whose task failed. */
async function lookAll(
  shares: readonly (readonly EvidenceFile[])[],
  { root, pack: { indicators, profile }, seen, idle }: Looking,
): Promise<EvidenceFile[]> {
  const tasks = shares.map((files): LookTask => ({ root, files, pack: { indicators, profile } }));
  const told: Promise<void>[] = [];
  const settled = await runPool<LookTask, Insight[]>(script, tasks, { ...options, ...(idle && { idle }) }, (_, one) => {
    if ('result' in one) told.push(...one.result.map(seen));
  });
  await Promise.all(told);
  return settled.flatMap((one: Settled<Insight[]>, i) => ('failure' in one ? (shares[i] ?? []) : []));
}

const pagesIn = (files: readonly EvidenceFile[]): number => files.reduce((sum, { pages }) => sum + (pages ?? 1), 0);

function shareOut(files: readonly EvidenceFile[]): EvidenceFile[][] {
  const shares: EvidenceFile[][] = [];
  let pages = pagesOfTask;
  for (const file of files) {
    if (pages >= pagesOfTask) {
      shares.push([]);
      pages = 0;
    }
    shares.at(-1)?.push(file);
    pages += file.pages ?? 1;
  }
  return shares;
}
