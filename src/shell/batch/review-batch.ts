import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { arranged, type BatchRow, brokenRow } from '../../review/index.ts';
import { type PackagesIn, packagesIn } from './packages-in.ts';
import { runPool } from './pool.ts';
import type { ReviewTask } from './review-worker.ts';

/** Ten minutes: a full-size package on a slow machine takes a few. */
const LIMIT = 10 * 60 * 1000;
const MEMORY = 1024;

/** 批量审核 — a row for every package, and what in the folder was not looked at. */
export interface BatchReview {
  readonly rows: readonly BatchRow[];
  readonly left: PackagesIn['left'];
}

/**
 * Verifies every ZIP of a folder and of the folders in it, in parallel, and gives the rows sorted by what needs the reviewer.
 * `onDone` hears of each package as it is finished. A package that stops its worker becomes a row that says so.
 */
export async function reviewFolder(
  folder: string,
  onDone: (file: string, done: number, all: number) => void,
): Promise<BatchReview> {
  const { files, left } = packagesIn(folder);
  const tasks = files.map((file): ReviewTask => ({ path: join(folder, file), file: file.normalize('NFC') }));
  const options = { size: Math.max(1, availableParallelism()), limit: LIMIT, memory: MEMORY };
  let done = 0;
  const settled = await runPool<ReviewTask, BatchRow>(
    new URL('./review-worker.ts', import.meta.url),
    tasks,
    options,
    (index) => {
      done += 1;
      onDone(files[index] ?? '', done, files.length);
    },
  );
  const rows = settled.map((s, i) => ('result' in s ? s.result : brokenRow(files[i] ?? '', s.failure)));
  return { rows: arranged(rows), left };
}
