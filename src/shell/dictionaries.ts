import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastGlob from 'fast-glob';
import { plainYamlOrNull } from '../read/yaml/plain.ts';
import type { DictionarySource } from '../text/dictionaries.ts';
import { listedWords } from '../text/whitelist.ts';
import { shippedYaml } from './parsed.ts';

const shipped = fileURLToPath(new URL('../../schemas/dictionaries/', import.meta.url));

const plainList = '白名单.txt';

/** 词典文件 — those that come with the program, then the user's own from `词典/` and `白名单.txt` in the given folders. */
export async function loadDictionaryFiles(own: readonly string[] = []): Promise<DictionarySource[]> {
  const files: DictionarySource[] = [];
  for (const name of await yamlIn(shipped))
    files.push({ name, content: shippedYaml(await readFile(join(shipped, name), 'utf8')), shipped: true });
  for (const folder of own.map((dir) => join(dir, '词典')))
    for (const name of await yamlIn(folder))
      files.push({ name, content: plainYamlOrNull(await readFile(join(folder, name), 'utf8')) });
  for (const path of own.flatMap((dir) => [join(dir, plainList), join(dir, '词典', plainList)])) {
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text !== null) files.push({ name: path, content: whitelistOf(text) });
  }
  return files;
}

const yamlIn = async (folder: string): Promise<string[]> =>
  (await fastGlob('*.{yaml,yml}', { cwd: folder, onlyFiles: true })).sort();

const whitelistOf = (text: string) => ({
  kind: 'whitelist',
  source: '本单位',
  date: '',
  words: listedWords(text),
});
