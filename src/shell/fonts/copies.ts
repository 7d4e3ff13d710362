import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../node_modules/.cache/shenbao-fonts/', import.meta.url));
/** To be counted up when a bare font is made otherwise than before. */
const form = 1;

/**
 * 字体副本 — path of a file with the bytes `make` gives, written when there is none yet. The typesetter maps a file and
 * copies bytes twice: with files four faces take a hundred megabytes less. Null where nothing can be kept. `name` stands
 * for the bytes: what is kept under it is never written again.
 */
export function fontCopy(name: string, make: () => Uint8Array): string | null {
  const path = join(folder, `${name}.${form}.ttf`);
  if (existsSync(path)) return path;
  const half = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeThrough(half, make());
    renameSync(half, path);
    return path;
  } catch {
    rmSync(half, { force: true });
    return null;
  }
}

/** A whole file has its name only when it is on the disk. */
function writeThrough(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
