import { readdirSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const day = 24 * 60 * 60 * 1000;

/** What memory may take up: how long a thing may lie unused, and how much all of them may weigh together. */
export interface Limits {
  readonly age: number;
  readonly bytes: number;
}

/** Thirty days, two gigabytes. */
const usualLimits: Limits = { age: 30 * day, bytes: 2 << 30 };

/** A thing that was taken was of use: its time says when, and what lies longest goes first. */
export function used(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Where nothing can be written, nothing is pruned either.
  }
}

interface Kept {
  readonly file: string;
  readonly bytes: number;
  readonly time: number;
}

/**
 * 清理 — throws away what nobody has taken for long and, where the folders weigh too much together, what was taken longest
 * ago; never what was taken since `began`, when this build started. Only the holder of the lock may call it. Gives how many.
 */
export function prune(folders: readonly string[], began: number, { age, bytes }: Limits = usualLimits): number {
  const all = folders.flatMap(keptIn).sort((a, b) => a.time - b.time);
  let weight = all.reduce((sum, one) => sum + one.bytes, 0);
  let gone = 0;
  for (const one of all) {
    if (one.time >= began || (one.time >= began - age && weight <= bytes)) break;
    rmSync(one.file, { force: true });
    weight -= one.bytes;
    gone += 1;
  }
  for (const folder of folders) for (const inner of namesIn(folder)) removeIfEmpty(join(folder, inner));
  return gone;
}

/** The same at most once a day: going through everything costs more than it saves. `mark` remembers when. */
export function pruneDaily(folders: readonly string[], mark: string, began: number): void {
  try {
    if (began - timeOf(mark) < day) return;
    prune(folders, began);
    writeFileSync(mark, '');
    used(mark);
  } catch {
    // Too much memory costs room, not the build.
  }
}

const timeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Two levels: a folder of the key's first letters, then the key. */
const keptIn = (folder: string): Kept[] =>
  namesIn(folder).flatMap((inner) =>
    namesIn(join(folder, inner)).flatMap((name) => {
      const file = join(folder, inner, name);
      const stat = statSync(file, { throwIfNoEntry: false });
      return stat?.isFile() ? [{ file, bytes: stat.size, time: stat.mtimeMs }] : [];
    }),
  );

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Not empty.
  }
}
