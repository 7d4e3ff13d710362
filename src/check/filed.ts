import type { StandardPack } from '../model/pack.ts';

/** Whether a path lies in a folder whose files are a material of their own (推荐报告、规划图), and not evidence of a clause. */
export function filedAsMaterial(pack: StandardPack): (path: string) => boolean {
  const folders = new Set(pack.materials.flatMap((m) => m.folders));
  return (path) =>
    path
      .split('/')
      .slice(0, -1)
      .some((step) => folders.has(step));
}
