import { plainYaml } from '../read/yaml/plain.ts';
import { decode } from '../text/decode.ts';
import { DictionaryFile } from '../text/dictionary-file.ts';
import { listedWords } from '../text/whitelist.ts';
import type { Workspace } from '../workspace.ts';

/** 白名单 of a workspace: 白名单.txt, beside dossier.yaml or in 词典/, and the white lists among the dictionaries there. */
export async function whitelistOf(workspace: Workspace): Promise<string[]> {
  const words = new Set<string>();
  for (const path of await workspace.list('白名单.txt', '词典/白名单.txt', '词典/*.{yaml,yml}')) {
    const { text } = decode(await workspace.read(path));
    for (const word of path.endsWith('.txt') ? listedWords(text) : listedIn(text)) words.add(word);
  }
  return [...words].sort();
}

/** What is no dictionary, or another one, lists nothing: `proof` is where a dictionary is refused by name. */
function listedIn(text: string): readonly string[] {
  try {
    const file = DictionaryFile.safeParse(plainYaml(text));
    return file.success && file.data.kind === 'whitelist' ? file.data.words : [];
  } catch {
    return [];
  }
}
