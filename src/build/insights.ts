import { insightFormat, lookInto } from '../insight/index.ts';
import type { EvidenceFile } from '../model/evidence.ts';
import type { Insight, Insights } from '../model/insight.ts';
import { keyOf, type Store } from '../shell/store.ts';
import type { Workspace } from '../workspace.ts';
import type { Intake } from './intake.ts';
import type { Memory } from './probe.ts';

/** Files held in memory at once. */
const openAtOnce = 2;

/** 看佐证 — every file once by its content; what the store knows under this version and pack is not opened again. */
export async function insightsOf(
  { files, pack, stamp }: Pick<Intake, 'files' | 'pack' | 'stamp'>,
  workspace: Pick<Workspace, 'read'>,
  memory: Pick<Memory, 'store' | 'version'> | undefined,
  progress: (text: string) => void = () => {},
): Promise<Insights> {
  const found = new Map<string, Insight>();
  const waiting = [...new Map(files.map((file) => [file.digest, file])).values()];
  const total = waiting.length;
  const look = (file: EvidenceFile) => lookInto(file, () => workspace.read(file.path), { pack });
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const { digest } = file;
      const key = keyOf('insight', memory?.version ?? '', String(insightFormat), stamp.sha256, file.media, digest);
      const kept = memory === undefined ? null : await recall(memory.store, key, digest);
      const insight = kept ?? (await look(file));
      if (kept === null) await memory?.store.put(key, new TextEncoder().encode(JSON.stringify(insight)));
      found.set(digest, insight);
      progress(`查看佐证（${found.size}/${total}）`);
    }
  };
  await Promise.all(Array.from({ length: openAtOnce }, work));
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What cannot be read back is made again. */
async function recall(store: Store, key: string, digest: string): Promise<Insight | null> {
  const held = await store.get(key);
  if (held === null) return null;
  const insight = JSON.parse(new TextDecoder().decode(held)) as Insight;
  return insight.digest === digest ? insight : null;
}
