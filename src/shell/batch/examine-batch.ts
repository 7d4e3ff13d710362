import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { probeEvidence } from '../../build/probe.ts';
import { type Examination, type Examiners, examinersHere } from '../../read/evidence/examine.ts';
import { diskWorkspace } from '../disk.ts';
import { onDisk } from '../on-disk.ts';
import type { ExamineTask } from './examine-task.ts';
import { noDay } from './look-task.ts';
import { cutShares, doShares } from './shares.ts';

/** Less is read before two workers have started. */
const worthWorkers = 100 * 1024 * 1024;
const bytesOfTask = 32 * 1024 * 1024;
/** Opening a file costs as much as so many bytes. */
const bytesOfOpening = 64 * 1024;
/** This thread waits for them: nothing can be numbered before everything is known. */
const options = { size: Math.max(1, availableParallelism()), limit: 10 * 60 * 1000, memory: 1024 };
const script = new URL('./examine-worker.ts', import.meta.url);

/** Opens the evidence of a folder on all cores. */
export const examinersFor =
  (root: string): Examiners =>
  async (paths, seen, known) => {
    const weightOf = (path: string): number => bytesOfOpening + bytesIn(onDisk(root, path));
    if (paths.reduce((sum, path) => sum + weightOf(path), 0) < worthWorkers)
      return examinersHere(diskWorkspace(root, noDay), probeEvidence)(paths, seen, known);
    const failed = await doShares<string, [string, Examination]>(cutShares(paths, weightOf, bytesOfTask), {
      script,
      options,
      taskOf: (share): ExamineTask => ({ root, paths: share }),
      seen: ([path, examination]) => seen(path, examination),
    });
    for (const { item, failure } of failed) await seen(item, { unreadable: failure });
  };

/** What is gone meanwhile says so itself when it is opened. */
const bytesIn = (absolute: string): number => statSync(absolute, { throwIfNoEntry: false })?.size ?? 0;
