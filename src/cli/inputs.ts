import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { loadDictionaryFiles } from '../shell/dictionaries.ts';
import { type Dictionaries, readDictionaries } from '../text/dictionaries.ts';
import type { Prose } from '../text/prose.ts';
import { readProse } from '../text/read-prose.ts';
import { inputFile, workspaceAbove } from './target.ts';

/** Documents named on the command line, as prose; one that is not there, or is no file, is a usage error. */
export async function readInputs(files: readonly string[]): Promise<{ texts: Prose[]; diagnostics: Diagnostic[] }> {
  for (const file of files) inputFile(file);
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
  files: readonly string[],
): Promise<{ dictionaries: Dictionaries; diagnostics: readonly Diagnostic[] }> {
  const folders = [...files.map((file) => dirname(resolve(file))), resolve('.')].flatMap(withWorkspace);
  const { value, diagnostics } = readDictionaries(await loadDictionaryFiles([...new Set(folders)]));
  return { dictionaries: value, diagnostics };
}

/** A folder, and the workspace it lies in. */
const withWorkspace = (folder: string): string[] => [...new Set([workspaceAbove(folder) ?? folder, folder])];
