import { accessSync, constants, existsSync, mkdirSync, realpathSync, rmdirSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { Usage } from './usage.ts';

/** What a clerk keeps in a workspace: never written to, whatever the command line says. */
const kept = ['dossier.yaml', '数据', '佐证材料', '模板'];

/** The place a result may go: the right ending, no folder, and nothing the clerk keeps. Gives it back as an absolute path. */
export function outputFile(file: string, ...endings: readonly string[]): string {
  const target = resolve(file);
  if (!endings.includes(extname(target).toLowerCase()))
    throw new Usage(`输出文件名应以 ${endings.join('、')} 结尾：${file}`);
  if (existsSync(target) && statSync(target).isDirectory()) throw new Usage(`“${file}”是文件夹，请写文件名。`);
  refuseOriginals(target, file);
  newFolder(dirname(target), file);
  return target;
}

/** The folder results may go to: there, or still to be made; never a file, nor where the clerk's originals are. */
export function resultFolder(path: string): string {
  const target = resolve(path);
  if (existsSync(target) && !statSync(target).isDirectory()) throw new Usage(`“${path}”是文件，请写文件夹。`);
  refuseOriginals(target, path);
  newFolder(target, path);
  return target;
}

/** Before hours of work, not after them: a folder that can be written to or made. `said` is the place as it was typed. */
export function newFolder(folder: string, said: string): void {
  try {
    const missing = firstMissing(folder);
    if (missing === null) accessSync(folder, constants.W_OK);
    else tryOut(missing);
  } catch {
    throw new Usage(`不能存到“${said}”：那里不能写入或不能建文件夹。请换一个位置。`);
  }
}

/** One level, taken away again: making all of them at once never ends where the system refuses (/proc). */
function tryOut(folder: string): void {
  mkdirSync(folder);
  rmdirSync(folder);
}

function firstMissing(folder: string): string | null {
  if (existsSync(folder)) return null;
  const above = dirname(folder);
  return above === folder || existsSync(above) ? folder : firstMissing(above);
}

function refuseOriginals(target: string, said: string): void {
  const real = realPlace(target);
  const root = workspaceAbove(dirname(real));
  const first = root === null ? undefined : relative(root, real).split(/[\\/]/)[0];
  if (first !== undefined && kept.includes(first))
    throw new Usage(`不能存到“${said}”：那里是您的原始资料。请存到别处或“输出”文件夹。`);
}

/** Where links lead, for as much of the path as is there. */
function realPlace(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(realPlace(above), relative(above, path));
}

/**
 * A folder of ours in the workspace (输出, .shenbao), made or still to be made. It may be a link to another drive, but not to
 * anything else in the workspace: we rename and clear away what lies in it.
 */
export function ownFolder(root: string, name: string): string {
  const folder = join(root, name);
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new Usage(`“${name}”应是文件夹，现在是一个文件。请给它改名后再试。`);
  const [top, real] = [realPlace(root), realPlace(folder)];
  const inside = relative(top, real);
  if (inside !== name && !inside.startsWith('..') && resolve(inside) !== inside)
    throw new Usage(
      `“${name}”是一个链接，指向您的资料（${inside === '' ? '工作文件夹自己' : inside}）。请删去这个链接后再试。`,
    );
  return folder;
}

/** A file that is read: there, and no folder. */
export function inputFile(path: string): string {
  if (!existsSync(path)) throw new Usage(`没有这个文件：${path}`);
  if (!statSync(path).isFile()) throw new Usage(`“${path}”不是文件，请写文件名。`);
  return path;
}

/** The folder itself or the nearest one above that holds a `dossier.yaml`; null where none does. */
export function workspaceAbove(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, 'dossier.yaml'))) return at;
    if (at === dirname(at)) return null;
  }
}
