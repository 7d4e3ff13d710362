import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './machine.ts';
import { replaceFile } from './staging.ts';

/**
 * 打包记录 — folders of 输出 that were packed, wherever the package went: with `-o` it lies elsewhere, and a clerk may have
 * carried it off. What was packed may have been handed in, and is no stale draft.
 */
export function readPacked(root: string): readonly string[] {
  try {
    const held: unknown = JSON.parse(readFileSync(recordOf(root), 'utf8'));
    return Array.isArray(held) ? held.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

/** Where nothing can be written, nothing is remembered. */
export async function rememberPacked(root: string, name: string): Promise<void> {
  const names = readPacked(root);
  if (!names.includes(name)) await replaceFile(recordOf(root), JSON.stringify([...names, name])).catch(() => undefined);
}

const recordOf = (root: string): string => join(root, cacheFolder, '打包记录.json');
