import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** What people go on writing in. */
const edited: ReadonlySet<string> = new Set(['.docx', '.xlsx']);

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files into a folder. A Word or Excel file that stands there and says something else may have been worked on or sent:
 * it is put aside as `补正通知.旧.docx`, `补正通知.旧2.docx` …, never written over, and with it what was made as one with it
 * (its PDF, its JSON). Gives the names put aside.
 */
export async function saveBeside(folder: string, files: readonly File[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const aside: string[] = [];
  for (const stem of new Set(files.map(({ name }) => stemOf(name)))) {
    const group = files.filter(({ name }) => stemOf(name) === stem);
    if (group.some(({ name }) => edited.has(extname(name))))
      aside.push(...(await putAside(folder, await differing(folder, group))));
    for (const { name, bytes } of group) await writeFile(join(folder, name), bytes);
  }
  return aside;
}

async function differing(folder: string, files: readonly File[]): Promise<string[]> {
  const other = await Promise.all(files.map(({ name, bytes }) => saysOther(join(folder, name), bytes)));
  return files.flatMap(({ name }, i) => (other[i] ? [name] : []));
}

const saysOther = async (path: string, bytes: Uint8Array): Promise<boolean> =>
  existsSync(path) && !(await readFile(path)).equals(bytes);

/** Renames those of the files that are there, all with the same mark; gives their new names. */
export async function putAside(folder: string, names: readonly string[]): Promise<string[]> {
  const there = names.filter((name) => existsSync(join(folder, name)));
  const mark = freeMark(folder, there);
  const kept = there.map((name) => marked(name, mark));
  for (const [i, name] of there.entries()) await rename(join(folder, name), join(folder, kept[i] ?? name));
  return kept;
}

/** `补正通知.旧.docx`, `补正通知.旧2.docx` …: the first that stands nowhere in the folder. */
export const freeName = (folder: string, name: string): string => marked(name, freeMark(folder, [name]));

/** `.旧`, `.旧2` …: the first that is free for all of them. */
function freeMark(folder: string, names: readonly string[]): string {
  for (let n = 1; ; n += 1) {
    const mark = `.旧${n === 1 ? '' : n}`;
    if (!names.some((name) => existsSync(join(folder, marked(name, mark))))) return mark;
  }
}

const stemOf = (name: string): string => name.slice(0, name.length - extname(name).length);
const marked = (name: string, mark: string): string => `${stemOf(name)}${mark}${extname(name)}`;
