import { readFileSync } from 'node:fs';
import { replaceFile } from './staging.ts';

/**
 * 打包记录 — folders of 输出 that were packed, wherever the package went: with `-o` it lies elsewhere, and a clerk may have
 * carried it off. What was packed may have been handed in, and is no stale draft.
 */
export function readPacked(file: string): readonly string[] {
  try {
    const held: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(held) ? held.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

/** Where nothing can be written, nothing is remembered. */
export async function rememberPacked(file: string, name: string): Promise<void> {
  const names = readPacked(file);
  if (!names.includes(name)) await replaceFile(file, JSON.stringify([...names, name])).catch(() => undefined);
}
