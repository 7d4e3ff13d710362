import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PackFiles } from '../../../src/read/pack/index.ts';

const root = fileURLToPath(new URL('../../../templates/', import.meta.url));

/** `templates/` as the reader wants it. */
export const shipped: PackFiles = new Map(
  (readdirSync(root, { recursive: true }) as string[])
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(yaml|hbs)$/.test(path))
    .sort()
    .map((path) => [path, readFileSync(root + path, 'utf8')]),
);

/** The shipped files with one passage of one file changed; throws when the passage is not there. */
export function changed(path: string, from: string, to: string): PackFiles {
  const text = shipped.get(path);
  if (text === undefined || !text.includes(from)) throw new Error(`${path} has no ${from}`);
  return new Map(shipped).set(path, text.replace(from, to));
}
