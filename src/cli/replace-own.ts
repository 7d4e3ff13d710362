import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { digestOfFile } from '../shell/digest-of.ts';
import { keepEdited } from '../shell/edited.ts';
import { cacheFolder, outputFolder } from '../shell/machine.ts';
import { digestsOf, eitherOf, own, readMade, writeMade } from '../shell/made.ts';
import { replaceFile } from '../shell/staging.ts';

interface File {
  /** Below 输出, or the whole path of a place the clerk named. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes lists and single papers (问题清单, 佐证登记建议, one document alone). People go on writing in them: what is not as it was
 * made is first copied, from 输出 to 改过的文稿, from anywhere else beside itself. Gives the copies.
 */
export async function replaceOwn(root: string, files: readonly File[]): Promise<string[]> {
  const output = join(root, outputFolder);
  const record = join(root, cacheFolder, '清单记录.json');
  const before = readMade(record)[outputFolder] ?? {};
  const placed = files.map(({ name, bytes }) => ({ ...placeOf(output, name), bytes }));
  const now = digestsOf(placed.map(({ key, bytes }) => ({ path: key, bytes })));
  const kept: string[] = [];
  for (const { key, path, aside } of placed)
    if (existsSync(path) && !own(before, key).includes(await digestOfFile(path)))
      kept.push(...(await keepEdited(dirname(path), [basename(path)], aside)));
  await writeMade(record, { [outputFolder]: eitherOf(before, now) });
  for (const { path, bytes } of placed) await replaceFile(path, bytes);
  await writeMade(record, { [outputFolder]: { ...before, ...now } });
  return kept;
}

/** Where a file goes, what the record calls it, and where its altered forerunner is kept. */
function placeOf(output: string, name: string) {
  const path = resolve(output, name);
  const key = relative(output, path).replaceAll('\\', '/');
  const isInside = !key.startsWith('../') && !isAbsolute(key);
  return { path, key, aside: isInside ? join(output, '改过的文稿') : dirname(path) };
}

/** Beside results, or beside the one object a program reads. */
export function sayKept(copies: readonly string[], out: NodeJS.WritableStream = process.stdout): void {
  for (const copy of copies) out.write(`原来的文件改过，已另存：${copy}\n`);
}
