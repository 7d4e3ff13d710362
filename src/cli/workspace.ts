import { type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Day } from '../model/day.ts';
import { diskWorkspace } from '../shell/disk.ts';
import type { Workspace } from '../workspace.ts';
import { Usage } from './usage.ts';

/** The folder a command works in; a clear sentence where it is not one of ours, or not to be opened. */
export function openWorkspace(dir: string): { root: string; workspace: Workspace } {
  const root = resolve(dir);
  const found = statsOf(root);
  if (found === null) throw new Usage(`没有这个文件夹：${dir}`);
  if (!found.isDirectory()) throw new Usage(`“${dir}”是文件，不是文件夹。请写放着 dossier.yaml 的那个文件夹。`);
  if (statsOf(resolve(root, 'dossier.yaml'))?.isFile() !== true)
    throw new Usage(
      `“${dir === '.' ? root : dir}”不是申报工作文件夹（缺少 dossier.yaml）。已经有工作文件夹的，把它写在命令后面，如 shenbao check 平川市申报；还没有的，用 shenbao init <文件夹> 新建一个。`,
    );
  return { root, workspace: diskWorkspace(root, today()) };
}

/** Null where nothing is there; what may not be looked at is another matter. */
function statsOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch (error) {
    if (['EACCES', 'EPERM'].includes((error as { code?: string }).code ?? '')) throw error;
    return null;
  }
}

/** The clock is read here and nowhere else. */
export function today(): Day {
  const now = new Date();
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
