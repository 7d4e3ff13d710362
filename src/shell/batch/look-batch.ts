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
const options = { size: Math.max(1, availableParallelism()), limit: 10 * 60 * 1000, memory: 1024 };
const script = new URL('./look-worker.ts', import.meta.url);

/**
 * Looks into the evidence of a folder beside this thread. A task that fails is done again file by file, so that one file
 * that stops its worker costs nothing but itself.
 */
export const lookersFor =
  (root: string): Lookers =>
  async (files, pack, seen) => {
    if (pagesIn(files) < worthWorkers) return lookHere(diskWorkspace(root, noDay))(files, pack, seen);
    const failed = await lookAll(root, shareOut(files), pack, seen);
    await lookAll(
      root,
      failed.map((file) => [file]),
      pack,
      seen,
    );
  };

/** Gives the files whose task failed. */
async function lookAll(
  root: string,
  shares: readonly (readonly EvidenceFile[])[],
  { indicators, profile }: PackNames,
  seen: (insight: Insight) => Promise<void>,
): Promise<EvidenceFile[]> {
  const tasks = shares.map((files): LookTask => ({ root, files, pack: { indicators, profile } }));
  const told: Promise<void>[] = [];
  const settled = await runPool<LookTask, Insight[]>(script, tasks, options, (_, one) => {
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
