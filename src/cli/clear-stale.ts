import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { type Disk, outputFolder } from '../shell/machine.ts';
import type { Made } from '../shell/made.ts';
import { readPacked } from '../shell/packed.ts';
import { clear, sift } from '../shell/sift.ts';
import type { Left } from './left.ts';

/** The year and the sequence a folder's name ends with. */
const ending = (name: string): string => /-\d{4}-\d{4}$/.exec(name)?.[0] ?? '';

/**
 * A draft of this very year and sequence under another name — 【待补：申报单位名称】, a name since mended — belongs to nothing
 * any more, unless it was packed. Only what a build wrote and nobody altered is taken away.
 */
export async function clearStale(root: string, record: Made, name: string, digests: Disk['digests']) {
  const cleared: Left['cleared'][number][] = [];
  const kept: Record<string, Made[string]> = {};
  const packed = new Set(readPacked(root));
  for (const [other, made] of Object.entries(record)) {
    const folder = join(root, outputFolder, other);
    const isPacked = packed.has(other) || existsSync(`${folder}.zip`);
    const isStale = other !== name && ending(other) === ending(name) && !isPacked;
    // A link leads to somebody's own.
    if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) continue;
    if (isStale) {
      const { ours, altered, others } = await sift(folder, made, (path) =>
        digests.get(`${outputFolder}/${other}/${path}`),
      );
      await clear(folder, ours);
      cleared.push({ name: other, files: ours.length, left: altered.length + others.length });
    } else kept[other] = made;
  }
  return { cleared, kept };
}
