import { plainYamlOrNull } from '../read/yaml/plain.ts';
import { decode } from '../text/decode.ts';
import type { DictionarySource } from '../text/dictionaries.ts';
import type { Workspace } from '../workspace.ts';

/** 自建词典 — the files of 词典/ in a workspace; what is not YAML at all is left for the reader of dictionaries to refuse. */
export async function ownDictionaries(workspace: Workspace): Promise<DictionarySource[]> {
  const found: DictionarySource[] = [];
  for (const name of await workspace.list('词典/*.{yaml,yml}'))
    found.push({ name, content: plainYamlOrNull(decode(await workspace.read(name)).text) });
  return found;
}
