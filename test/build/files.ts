import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder, as sorted paths relative to it. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

export const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Digest by path: a folder's content in one comparable value. */
export const digests = (folder: string): Map<string, string> =>
  new Map(filesIn(folder).map((path) => [path, sha256(join(folder, path))]));

/** Gives every file below a folder another time. */
export function setTimes(folder: string, time: Date): void {
  for (const path of filesIn(folder)) utimesSync(join(folder, path), time, time);
}
