import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Diagnostic } from '../diagnostic.ts';
import { loadDictionaryFiles } from '../shell/dictionaries.ts';
import { type Dictionaries, readDictionaries } from '../text/dictionaries.ts';
import type { Prose } from '../text/prose.ts';
import { readProse } from '../text/read-prose.ts';
import { Usage } from './usage.ts';

/** Documents named on the command line, as prose; a file that is not there is a usage error. */
export async function readInputs(files: readonly string[]): Promise<{ texts: Prose[]; diagnostics: Diagnostic[] }> {
  for (const file of files) if (!existsSync(file) || !statSync(file).isFile()) throw new Usage(`没有这个文件：${file}`);
  const texts: Prose[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const { value, diagnostics: found } = await readProse(file, new Uint8Array(await readFile(file)));
    texts.push(value);
    diagnostics.push(...found);
  }
  return { texts, diagnostics };
}

/** The dictionaries that come with the program and those in 词典/ here. */
export async function openDictionaries(): Promise<{ dictionaries: Dictionaries; diagnostics: readonly Diagnostic[] }> {
  const { value, diagnostics } = readDictionaries(await loadDictionaryFiles(['.']));
  return { dictionaries: value, diagnostics };
}
