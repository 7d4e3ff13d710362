import { join } from 'node:path';
import { putAside, saveBeside } from '../shell/save.ts';

/** Writes and says which earlier files were put aside: beside results, or beside the one object a program reads. */
export async function saveAll(
  folder: string,
  files: readonly { name: string; bytes: Uint8Array }[],
  out: NodeJS.WritableStream = process.stdout,
): Promise<void> {
  sayKept(folder, await saveBeside(folder, files), out);
}

/** A letter of an earlier review would be taken for this one's. */
export const asideAll = async (folder: string, names: readonly string[]): Promise<void> =>
  sayKept(folder, await putAside(folder, names), process.stdout);

function sayKept(folder: string, names: readonly string[], out: NodeJS.WritableStream): void {
  for (const kept of names) out.write(`原来的文件内容不同，可能改过或已发出，已改名保留：${join(folder, kept)}\n`);
}
