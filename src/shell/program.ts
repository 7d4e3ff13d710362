import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastGlob from 'fast-glob';

const home = fileURLToPath(new URL('../..', import.meta.url));

/** 程序标识 — a digest of the program as it is installed: another program makes everything anew, also between releases. */
export async function programDigest(): Promise<string> {
  const paths = (await fastGlob(['src/**/*.ts', 'package-lock.json'], { cwd: home, onlyFiles: true })).sort();
  const files = await Promise.all(paths.map((path) => readFile(join(home, path))));
  const hash = createHash('sha256');
  for (const [i, bytes] of files.entries()) hash.update(`${paths[i]} ${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}
