import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastGlob from 'fast-glob';
import { plainYamlOrNull } from '../read/yaml/plain.ts';
import { decode } from '../text/decode.ts';
import type { DictionarySource } from '../text/dictionaries.ts';
import { listedWords } from '../text/whitelist.ts';
import { shippedYaml } from './parsed.ts';

const shipped = fileURLToPath(new URL('../../schemas/dictionaries/', import.meta.url));

const plainLists = ['白名单.txt', '词典/白名单.txt'];

/** 词典文件 — those that come with the program, then the user's own from `词典/` and `白名单.txt` in the given folders. */
export async function loadDictionaryFiles(own: readonly string[] = []): Promise<DictionarySource[]> {
  const files: DictionarySource[] = [];
  for (const name of await yamlIn(shipped))
    files.push({ name, content: shippedYaml(await readFile(join(shipped, name), 'utf8')), shipped: true });
  for (const folder of own.map((dir) => join(dir, '词典')))
    for (const name of await yamlIn(folder))
      files.push({ name, content: plainYamlOrNull(await textOf(join(folder, name))) });
  for (const folder of own)
    for (const name of await filesIn(folder, plainLists)) {
      const path = join(folder, name);
      files.push({ name: path, content: whitelistOf(await textOf(path)) });
    }
  return files;
}

/** A clerk's file is in whatever encoding it was saved. */
const textOf = async (path: string): Promise<string> => decode(await readFile(path)).text;

const filesIn = async (folder: string, globs: readonly string[]): Promise<string[]> =>
  (await fastGlob([...globs], { cwd: folder, onlyFiles: true })).sort();

const yamlIn = (folder: string): Promise<string[]> => filesIn(folder, ['*.{yaml,yml}']);

const whitelistOf = (text: string) => ({
  kind: 'whitelist',
  source: '本单位',
  date: '',
  words: listedWords(text),
});
