import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** 批量审核清单 — the packages of a folder, and what in it was not looked at: nothing is left out in silence. */
export interface PackagesIn {
  /** Paths below the folder, with `/`. */
  readonly files: readonly string[];
  readonly left: readonly { readonly path: string; readonly why: string }[];
}

/** Province, city, county, and one more: deeper than that lie copies and the insides of other things. */
const DEPTH = 4;

/** Offices keep one folder a city: those are gone into, links are not, nor what is a package unpacked. */
export function packagesIn(folder: string): PackagesIn {
  const files: string[] = [];
  const left: { path: string; why: string }[] = [];
  const leave = (path: string, why: string): void => void left.push({ path: path.normalize('NFC'), why });
  const enter = (within: string, depth: number): void => {
    for (const item of entriesOf(join(folder, within), () => leave(within, '文件夹打不开'))) {
      const path = within === '' ? item.name : `${within}/${item.name}`;
      if (item.name.startsWith('.')) continue;
      if (item.isSymbolicLink()) leave(path, '是链接（快捷方式）');
      else if (/\.zip$/i.test(item.name)) files.push(path);
      else if (/\.(?:rar|7z)$/i.test(item.name)) leave(path, '不是 ZIP 文件');
      else if (!item.isDirectory()) continue;
      else if (existsSync(join(folder, path, 'bagit.txt')))
        leave(path, '是解压后的申报包，请用 shenbao review 单独审核');
      else if (depth === DEPTH) leave(path, '文件夹套得太深');
      else enter(path, depth + 1);
    }
  };
  enter('', 1);
  return { files: files.sort(), left };
}

function entriesOf(folder: string, onClosed: () => void) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    onClosed();
    return [];
  }
}
