import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastGlob from 'fast-glob';

/** The packs that come with the program. */
const shipped = fileURLToPath(new URL('../../templates/', import.meta.url));

/** 标准包与模板 — text by path below `templates/`: `<pack>/pack.yaml`, `<pack>/工作汇报.md.hbs`. */
export async function loadLibrary(): Promise<ReadonlyMap<string, string>> {
  const paths = await fastGlob(['*/**/*.{yaml,hbs}'], { cwd: shipped, onlyFiles: true });
  const texts = await Promise.all(
    paths.sort().map(async (path) => [path.normalize('NFC'), await readFile(join(shipped, path), 'utf8')] as const),
  );
  return new Map(texts);
}
