import { availableParallelism } from 'node:os';
import { type Lookers, lookHere } from '../../build/insights.ts';
import type { EvidenceFile } from '../../model/evidence.ts';
import type { Insight } from '../../model/insight.ts';
import { diskWorkspace } from '../disk.ts';
import { type LookTask, noDay } from './look-task.ts';
import { cutShares, doShares } from './shares.ts';

/** Fewer pages are read before a worker has started. */
const worthWorkers = 400;
/** Pages of one task: long enough that a worker is seldom idle while this thread sets type, short enough to share out. */
const pagesOfTask = 400;
/** This thread sets type meanwhile: it joins them with a worker of its own when it has done. */
const options = { size: Math.max(1, availableParallelism() - 1), limit: 10 * 60 * 1000, memory: 1024 };
const script = new URL('./look-worker.ts', import.meta.url);

/** Looks into the evidence of a folder beside this thread. */
export const lookersFor =
  (root: string): Lookers =>
  async (files, { indicators, profile }, seen, idle) => {
    const pack = { indicators, profile };
    if (files.reduce((sum, file) => sum + pagesOf(file), 0) < worthWorkers)
      return lookHere(diskWorkspace(root, noDay))(files, pack, seen);
    await doShares<EvidenceFile, Insight>(cutShares(files, pagesOf, pagesOfTask), {
      script,
      options: { ...options, ...(idle && { idle }) },
      taskOf: (share): LookTask => ({ root, files: share, pack }),
      seen,
    });
  };

const pagesOf = ({ pages }: EvidenceFile): number => pages ?? 1;
