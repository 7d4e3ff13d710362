import { givenNumbersFile } from '../read/evidence/index.ts';
import { packDigest } from '../read/pack/index.ts';
import { keyOf } from '../shell/store.ts';
import type { Workspace } from '../workspace.ts';
import type { Intake } from './intake.ts';

/** 来源 — everything a clerk can change, by its path, with the digest of what it holds. */
export type Sources = Readonly<Record<string, string>>;

/** 改动的来源 — what is not as it was at the last build. */
export interface ChangedSource {
  readonly path: string;
  readonly how: '新增' | '改动' | '删除';
}

export async function sourcesOf({ files, pack }: Intake, workspace: Workspace): Promise<Sources> {
  const sources: Record<string, string> = { 标准包: packDigest(pack) };
  for (const path of await workspace.list('dossier.yaml', '数据/**/*', '模板/**/*'))
    if (path !== givenNumbersFile) sources[path] = keyOf(await workspace.read(path));
  for (const { path, digest } of files) sources[path] = digest;
  return sources;
}

/** In the order of their paths. */
export function changedSources(before: Sources, now: Sources): ChangedSource[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].sort().flatMap((path) => {
    const [was, is] = [before[path], now[path]];
    if (was === is) return [];
    return [{ path, how: was === undefined ? '新增' : is === undefined ? '删除' : '改动' } as const];
  });
}
