import { readFileSync } from 'node:fs';
import type { BundleEntry } from '../model/bundle.ts';
import { digestOfEntry } from './digest-of.ts';
import { replaceFile } from './staging.ts';

/**
 * 生成记录 — by folder of 输出 and by path in it, the digests of what builds put there. A file that has one of them is the
 * program's to take away; any other is the clerk's. Without the record nothing is taken away.
 */
export type Made = Readonly<Record<string, MadeFolder>>;
export type MadeFolder = Readonly<Record<string, readonly string[]>>;

/** A record that is not what we wrote is no record; one a stranger brought along may not name a folder outside of 输出. */
export function readMade(file: string): Made {
  try {
    const held: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isRecord(held) && Object.entries(held).every(([name, folder]) => isName(name) && isMadeFolder(folder))
      ? (held as Made)
      : {};
  } catch {
    return {};
  }
}

const isRecord = (held: unknown): held is Readonly<Record<string, unknown>> =>
  typeof held === 'object' && held !== null && !Array.isArray(held);
const isName = (name: string): boolean => name !== '' && !/^\.\.?$|[\\/]/.test(name);
const isMadeFolder = (held: unknown): boolean => isRecord(held) && Object.values(held).every(isSums);
const isSums = (held: unknown): boolean => Array.isArray(held) && held.every((sum) => typeof sum === 'string');

/** Where nothing can be written, nothing is remembered. */
export const writeMade = (file: string, made: Made): Promise<void> =>
  replaceFile(file, JSON.stringify(made)).catch(() => undefined);

export const digestsOf = (entries: readonly BundleEntry[]): MadeFolder =>
  Object.fromEntries(entries.map((entry) => [entry.path, [digestOfEntry(entry)]]));

/** While one takes the place of the other the power may go: a file of either is ours. */
export const eitherOf = (before: MadeFolder, after: MadeFolder): MadeFolder =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])].map((path) => [
      path,
      [...new Set([...own(before, path), ...own(after, path)])],
    ]),
  );

/** A path may be called like anything. */
export const own = (folder: MadeFolder, path: string): readonly string[] =>
  Object.hasOwn(folder, path) ? (folder[path] ?? []) : [];
