// Plain JavaScript: it runs before anything that understands TypeScript does.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('..', import.meta.url));
/** What proof-reading knows is part of the program: findings kept from other dictionaries are not ours. */
const words = fileURLToPath(new URL('../../schemas/dictionaries/', import.meta.url));
const libraries = fileURLToPath(new URL('../../package-lock.json', import.meta.url));

/**
 * 程序标识 — tells this program, as it is installed here, from every other, also between releases: by the name, size and
 * time of its sources and the list of its libraries. Reading them all would take longer than running them.
 * @returns {string}
 */
export function edition() {
  const hash = createHash('sha256').update(process.versions.node);
  const files = [src, words]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile());
  for (const path of [...files.map(({ parentPath, name }) => join(parentPath, name)), libraries].sort()) {
    const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
    hash.update(`${path}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}
