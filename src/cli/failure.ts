import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Usage } from './usage.ts';

/** What went wrong, for the clerk: 2 for what was asked or what the machine refuses, 3 for a bug of ours. */
export function failureOf(error: unknown): { readonly text: string; readonly code: 2 | 3 } {
  if (error instanceof Usage) return { text: error.message, code: 2 };
  const refused = refusal(error);
  if (refused !== null) return { text: refused, code: 2 };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { text: `程序内部出错，这不是您的资料的问题。请把下面的内容发给维护人员：\n${detail}`, code: 3 };
}

const refusals: Readonly<Record<string, string>> = {
  EACCES: '没有权限读写',
  EPERM: '没有权限读写',
  EROFS: '所在的磁盘是只读的',
  EBUSY: '正被别的程序占用，请先关闭',
  ENOSPC: '磁盘空间不足，请腾出空间后再运行（工作文件夹里的“.shenbao”可以删除）',
  EISDIR: '这里应是文件，却是文件夹',
  ENOTDIR: '路径中间有一段是文件，不是文件夹',
  EEXIST: '已有同名的文件，不能建文件夹',
  ENOTFILE: '这里应是文件，运行期间却被换成了文件夹、管道一类，请等文件放定后再运行',
  ECHANGED: '运行期间有程序改动了文件，请等文件放定后再运行',
  EOUTSIDE: '这是指向工作文件夹以外的链接，不能收入；请把原文件复制进来',
  ENAMETOOLONG: '文件名或路径太长',
};

/** What the machine refuses is for the clerk to mend, and no bug. */
function refusal(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const path = 'path' in error ? String(error.path) : '';
  const root = path.slice(0, Math.max(0, path.search(ours)));
  if (error.code === 'ENOENT' && root !== '' && !existsSync(join(root, 'dossier.yaml')))
    return `运行期间工作文件夹被移走、改名或删除了，请放回原处再运行：${root}`;
  if (error.code === 'ENOENT' && input.test(path)) return `运行期间文件被移走或改名了，请等文件放定后再运行：${path}`;
  const why = refusals[String(error.code)];
  if (why === undefined) return null;
  return path === '' ? `${why}。` : `${why}：${path}`;
}

/** What a clerk may take away while we are at work; anything else that is missing is our own mistake. */
const input = /[\\/](?:佐证材料|数据|模板)[\\/]|[\\/]dossier\.yaml$/;
/** What we keep and put out in a workspace is missing by our own mistake, unless the workspace itself is gone. */
const ours = /[\\/](?:\.shenbao|输出)(?:[\\/]|$)(?!.*[\\/]\.shenbao)/;
