import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastGlob from 'fast-glob';
import { plainYaml } from '../read/yaml/plain.ts';

const shipped = fileURLToPath(new URL('../../schemas/dictionaries/', import.meta.url));

/** 词典文件 — those that come with the program, then the user's own from `词典/` in the given folders. */
export async function loadDictionaryFiles(own: readonly string[] = []): Promise<{ name: string; content: unknown }[]> {
  const files = [];
  for (const folder of [shipped, ...own.map((dir) => join(dir, '词典'))])
    for (const name of (await fastGlob('*.{yaml,yml}', { cwd: folder, onlyFiles: true })).sort())
      files.push({ name, content: contentOf(await readFile(join(folder, name), 'utf8')) });
  return files;
}

/** What is not YAML at all is left for the reader of dictionaries to refuse by name. */
function contentOf(text: string): unknown {
  try {
    return plainYaml(text);
  } catch {
    return null;
  }
}
