import { insightFormat, lookInto, type PackNames, unseen } from '../insight/index.ts';
import type { EvidenceFile } from '../model/evidence.ts';
import type { Insight, Insights } from '../model/insight.ts';
import { keyOf, type Store } from '../shell/store.ts';
import type { Progress } from '../shell/terminal.ts';
import type { Workspace } from '../workspace.ts';
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
  const keyFor = ({ media, digest }: EvidenceFile): string =>
    keyOf('insight', memory?.version ?? '', String(insightFormat), stamp.sha256, media, digest);
  // All at once: each is a small file, and waiting for one after another took longer than reading them.
  const recalled = await Promise.all(
    [...distinct.values()].map((file) =>
      memory === undefined ? null : recall(memory.store, keyFor(file), file.digest),
    ),
  );
  for (const kept of recalled) if (kept !== null) found.set(kept.digest, kept);
  const fresh = [...distinct.values()].filter(({ digest }) => !found.has(digest));
  const seen = async (insight: Insight): Promise<void> => {
    const file = distinct.get(insight.digest);
    if (file !== undefined) await memory?.store.put(keyFor(file), new TextEncoder().encode(JSON.stringify(insight)));
    found.set(insight.digest, insight);
    progress('查看佐证', { done: found.size, all: distinct.size }, true);
  };
  await look(fresh, pack, seen, idle);
  progress('', undefined, true);
  for (const { digest } of distinct.values()) if (!found.has(digest)) found.set(digest, unseen(digest));
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What cannot be read back is made again. */
async function recall(store: Store, key: string, digest: string): Promise<Insight | null> {
  const held = await store.get(key);
  if (held === null) return null;
  const insight = JSON.parse(new TextDecoder().decode(held)) as Insight;
  return insight.digest === digest ? insight : null;
}
