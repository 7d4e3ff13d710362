import { join } from 'node:path';
import type { BundleEntry } from '../model/bundle.ts';
import type { Digests } from '../shell/digests.ts';
import { editedIn, keepEdited, takeEdited } from '../shell/edited.ts';
import { outputFolder } from '../shell/machine.ts';
import type { MadeFolder } from '../shell/made.ts';
import { above, filesIn, sift, writtenAt } from '../shell/sift.ts';

interface Place {
  readonly name: string;
  readonly entries: readonly BundleEntry[];
  /** What is known to be ours; nothing where there is no record. */
  readonly made: MadeFolder | undefined;
  readonly digests: Digests;
}

/** 原有文件的去处 — what becomes of what lies in the folder that is to be replaced. */
export interface PutBy {
  /** Copies, made already, of what somebody altered where a new file takes its place. */
  readonly edited: readonly string[];
  /** All else that is not ours. */
  readonly staying: readonly string[];
  /** From the old folder, once it has been replaced: what was written into it in the meantime. Gives where that is now. */
  readonly late: (old: string) => Promise<string[]>;
}

/** What somebody altered is copied beside the folder where a new file takes its place; all else that is not ours stays in it. */
export async function putBy(root: string, { name, entries, made, digests }: Place): Promise<PutBy> {
  const folder = join(root, outputFolder, name);
  const aside = join(root, outputFolder, '改过的文稿');
  const seen = new Map(filesIn(folder).map(({ path }) => [path, writtenAt(join(folder, path))]));
  const found = await sift(folder, made ?? {}, (path) => digests.get(`${outputFolder}/${name}/${path}`));
  const { isTaken, isInTheWay } = roomOf(entries);
  const own = [...found.altered, ...found.others];
  const replaced = made === undefined ? editedIn(folder, found.others) : own.filter(isTaken);
  const edited = await keepEdited(folder, [...new Set([...replaced, ...own.filter(isInTheWay)])], aside);
  const late = (old: string): Promise<string[]> => {
    const since = filesIn(old).map(({ path }) => path);
    return takeEdited(
      old,
      since.filter((path) => seen.get(path) !== writtenAt(join(old, path))),
      aside,
    );
  };
  return { edited, staying: own.filter((path) => !isTaken(path) && !isInTheWay(path)), late };
}

/** Which paths the new files need: the very same, or a file where a folder must stand, or the other way about. */
function roomOf(entries: readonly BundleEntry[]) {
  const taken = new Set(entries.map(({ path }) => path));
  const folders = new Set(entries.flatMap(({ path }) => above(path)));
  return {
    isTaken: (path: string): boolean => taken.has(path.normalize('NFC')),
    isInTheWay: (path: string): boolean =>
      folders.has(path.normalize('NFC')) || above(path.normalize('NFC')).some((folder) => taken.has(folder)),
  };
}
