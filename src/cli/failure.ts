import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refusedBySystem } from '../shell/system-refusals.ts';
import { Usage } from './usage.ts';

/** What went wrong, for the clerk: 2 for what was asked or what the machine refuses, 3 for a bug of ours. */
export function failureOf(error: unknown): { readonly text: string; readonly code: 2 | 3 } {
  if (error instanceof Usage) return { text: error.message, code: 2 };
  const refused = refusal(error);
  if (refused !== null) return { text: refused, code: 2 };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { text: `程序内部出错，这不是您的资料的问题。请把下面的内容发给维护人员：\n${detail}`, code: 3 };
}

/** What the machine refuses is for the clerk to mend, and no bug. */
function refusal(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const path = 'path' in error ? String(error.path) : '';
  const root = path.slice(0, Math.max(0, path.search(ours)));
  if (error.code === 'ENOENT' && root !== '' && !existsSync(join(root, 'dossier.yaml')))
    return `运行期间工作文件夹被移走、改名或删除了，请放回原处再运行：${root}`;
  if (error.code === 'ENOENT' && input.test(path)) return `运行期间文件被移走或改名了，请等文件放定后再运行：${path}`;
  const why = refusedBySystem[String(error.code)];
  if (why === undefined) return null;
  return path === '' ? `${why}。` : `${why}：${path}`;
}

/** What a clerk may take away while we are at work; anything else that is missing is our own mistake. */
const input = /[\\/](?:佐证材料|数据|模板)[\\/]|[\\/]dossier\.yaml$/;
/** What we keep and put out in a workspace is missing by our own mistake, unless the workspace itself is gone. */
const ours = /[\\/](?:\.shenbao|输出)(?:[\\/]|$)(?!.*[\\/]\.shenbao)/;
