import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
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

/** The dictionaries that come with the program, and those of the workspaces the files and this folder belong to. */
export async function openDictionaries(
  files: readonly string[] = [],
): Promise<{ dictionaries: Dictionaries; diagnostics: readonly Diagnostic[] }> {
  const folders = [...files.map((file) => dirname(resolve(file))), resolve('.')].flatMap(withWorkspace);
  const { value, diagnostics } = readDictionaries(await loadDictionaryFiles([...new Set(folders)]));
  return { dictionaries: value, diagnostics };
}

/** A folder, and the workspace it lies in: the nearest one above that holds dossier.yaml. */
function withWorkspace(folder: string): string[] {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, 'dossier.yaml'))) return [...new Set([at, folder])];
    if (dirname(at) === at) return [folder];
  }
}
