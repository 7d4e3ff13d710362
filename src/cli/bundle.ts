import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../diagnostic.ts';
import type { OpenedBundle } from '../model/opened.ts';
import { openBundle } from '../shell/zip/opened.ts';
import { Usage } from './usage.ts';

/** A package named on the command line: the ZIP, or the folder it was unpacked to; a usage error where it is neither. */
export function bundleFile(path: string): string {
  if (!existsSync(path)) throw new Usage(`没有这个文件：${path}`);
  const stats = statSync(path);
  if (!stats.isDirectory() && !stats.isFile()) throw new Usage(`“${path}”不是文件，也不是文件夹。`);
  if (stats.isDirectory() && !marks.some((name) => existsSync(join(path, name)))) throw new Usage(notUnpacked(path));
  return path;
}

/** One of them is enough: that the others are missing is for the verification to say. */
const marks = ['bagit.txt', 'manifest-sha256.txt', 'data'];

export const openNamed = (path: string): Promise<Outcome<OpenedBundle | null>> => openBundle(bundleFile(path));

function notUnpacked(path: string): string {
  if (existsSync(join(path, 'dossier.yaml')))
    return `“${path}”是申报工作文件夹，不是申报包。请写“输出”文件夹里的 ZIP 文件；还没有的，先运行 shenbao pack。`;
  return `“${path}”不是申报包：文件夹里没有 bagit.txt。请写收到的 ZIP 文件，或解压后里面有 bagit.txt 的那一层文件夹。`;
}
