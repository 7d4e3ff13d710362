import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import fastGlob from 'fast-glob';

const home = fileURLToPath(new URL('../..', import.meta.url));

/**
 * 程序标识 — tells this program, as it is installed, from every other: another one makes everything anew, also between
 * releases. By name, size and time of the sources, as `start.mjs` does: reading them all took longer than a small build.
 */
export async function programDigest(): Promise<string> {
  const found = await fastGlob(['src/**/*.{ts,mjs}', 'package-lock.json'], { cwd: home, onlyFiles: true, stats: true });
  const hash = createHash('sha256');
  for (const { path, stats } of found.sort((a, b) => (a.path < b.path ? -1 : 1)))
    hash.update(`${path}\n${stats?.size}\n${stats?.mtimeMs}\n`);
  return hash.digest('hex');
}
