import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** What people go on writing in. */
const edited: ReadonlySet<string> = new Set(['.docx', '.xlsx']);

/**
 * Writes files into a folder. A Word or Excel file that stands there and says something else may have been worked on: it is
 * put aside as `补正通知.旧.docx`, `补正通知.旧2.docx` …, never written over. Gives the names put aside.
 */
export async function saveBeside(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const aside: string[] = [];
  for (const { name, bytes } of files) {
    const path = join(folder, name);
    if (edited.has(extname(name)) && (await saysOther(path, bytes))) {
      const kept = freeName(folder, name);
      await rename(path, join(folder, kept));
      aside.push(kept);
    }
    await writeFile(path, bytes);
  }
  return aside;
}

const saysOther = async (path: string, bytes: Uint8Array): Promise<boolean> =>
  existsSync(path) && !(await readFile(path)).equals(bytes);

/**
 * Before a package takes its place: what stands there and says something else may have been handed in. It is renamed, and
 * its new name is given; null where nothing stands, or the very same.
 */
export async function setAside(
  path: string,
  now: { readonly bytes: number; readonly sha256: string },
): Promise<string | null> {
  if (!existsSync(path)) return null;
  if (statSync(path).size === now.bytes && (await digestOf(path)) === now.sha256) return null;
  const kept = freeName(dirname(path), basename(path));
  await rename(path, join(dirname(path), kept));
  return kept;
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** `补正通知.旧.docx`, `补正通知.旧2.docx` …: the first that stands nowhere in the folder. */
export function freeName(folder: string, name: string): string {
  const extension = extname(name);
  const stem = name.slice(0, -extension.length);
  for (let n = 1; ; n += 1) {
    const kept = `${stem}.旧${n === 1 ? '' : n}${extension}`;
    if (!existsSync(join(folder, kept))) return kept;
  }
}
