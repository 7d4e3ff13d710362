import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfFile } from '../shell/digest-of.ts';
import { keepEdited } from '../shell/edited.ts';
import { cacheFolder, outputFolder } from '../shell/machine.ts';
import { digestsOf, eitherOf, own, readMade, writeMade } from '../shell/made.ts';
import { replaceFile } from '../shell/staging.ts';

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes what lies in 输出 by itself (问题清单, 佐证登记建议, one document alone). People go on writing in it: what is not as it was
 * made is first copied to 改过的文稿. Gives the copies.
 */
export async function replaceOwn(root: string, files: readonly File[]): Promise<string[]> {
  const folder = join(root, outputFolder);
  const record = join(root, cacheFolder, '清单记录.json');
  const before = readMade(record)[outputFolder] ?? {};
  const now = digestsOf(files.map(({ name, bytes }) => ({ path: name, bytes })));
  const altered: string[] = [];
  for (const { name } of files) {
    const path = join(folder, name);
    if (existsSync(path) && !own(before, name).includes(await digestOfFile(path))) altered.push(name);
  }
  const kept = await keepEdited(folder, altered, join(folder, '改过的文稿'));
  await writeMade(record, { [outputFolder]: eitherOf(before, now) });
  for (const { name, bytes } of files) await replaceFile(join(folder, name), bytes);
  await writeMade(record, { [outputFolder]: { ...before, ...now } });
  return kept;
}

export function sayKept(copies: readonly string[]): void {
  for (const copy of copies) process.stdout.write(`原来的文件改过，已另存：${copy}\n`);
}
