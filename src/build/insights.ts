import { insightFormat, lookInto, type PackNames, unseen } from '../insight/index.ts';
import type { EvidenceFile } from '../model/evidence.ts';
import type { Insight, Insights } from '../model/insight.ts';
import { keyOf } from '../shell/store.ts';
import type { Progress } from '../shell/terminal.ts';
import type { Workspace } from '../workspace.ts';
import { type Book, openBook } from './book.ts';
import type { Intake } from './intake.ts';
import type { Memory } from './probe.ts';

/**
 * 看佐证的人 — looks into files, in any order, and says what each holds; `seen` hears of each as soon as it is known. Once
 * `idle` resolves, this thread has nothing else to do than to wait for them.
 */
export type Lookers = (
  files: readonly EvidenceFile[],
  pack: PackNames,
  seen: (insight: Insight) => Promise<void>,
  idle?: Promise<void>,
) => Promise<void>;

/** Files held in memory at once. */
const openAtOnce = 2;

/** Looks in this very thread: for a few files, for tests, and where the workspace is no folder. */
export const lookHere =
  (workspace: Pick<Workspace, 'read'>): Lookers =>
  async (files, pack, seen) => {
    const waiting = [...files];
    const work = async (): Promise<void> => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        const { path } = file;
        await seen(await lookInto(file, () => workspace.read(path), { pack }));
      }
    };
    await Promise.all(Array.from({ length: openAtOnce }, work));
  };

export interface LookingInto {
  readonly look: Lookers;
  readonly memory: Pick<Memory, 'store' | 'version'> | undefined;
  readonly progress?: Progress;
  readonly idle?: Promise<void>;
}

/** 看佐证 — every file once by its content; what the store knows under this version and pack is not opened again. */
export async function insightsOf(
  { files, pack, stamp }: Pick<Intake, 'files' | 'pack' | 'stamp'>,
  { look, memory, progress = () => {}, idle }: LookingInto,
): Promise<Insights> {
  const distinct = new Map(files.map((file) => [file.digest, file]));
  const found = new Map<string, Insight>();
  const book = memory && bookOf(memory, stamp.sha256);
  for (const file of distinct.values()) {
    const kept = (await book?.get(nameOf(file))) ?? null;
    if (kept?.digest === file.digest) found.set(kept.digest, kept);
  }
  const fresh = [...distinct.values()].filter(({ digest }) => !found.has(digest));
  const seen = async (insight: Insight): Promise<void> => {
    const file = distinct.get(insight.digest);
    if (file !== undefined) await book?.put(nameOf(file), insight);
    found.set(insight.digest, insight);
    progress('查看佐证', { done: found.size, all: distinct.size }, true);
  };
  await look(fresh, pack, seen, idle);
  await book?.save();
  progress('', undefined, true);
  for (const { digest } of distinct.values()) if (!found.has(digest)) found.set(digest, unseen(digest));
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What was seen goes by the content and what it was taken for. */
const nameOf = ({ media, digest }: EvidenceFile): string => `${media} ${digest}`;

function bookOf({ store, version }: Pick<Memory, 'store' | 'version'>, pack: string): Book<Insight> {
  const all = ['insight', version, String(insightFormat), pack] as const;
  return openBook(store, keyOf(...all), (name) => keyOf(...all, ...name.split(' ')));
}
