import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Dictionaries, readDictionaries } from '../../src/text/dictionaries.ts';

const folder = new URL('../../schemas/dictionaries/', import.meta.url);

/** The built-in dictionaries, as the command line loads them. */
export function builtInDictionaries(): Dictionaries {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, content: parse(readFileSync(new URL(name, folder), 'utf8')) as unknown, shipped: true }));
  const { value, diagnostics } = readDictionaries(files);
  if (diagnostics.length > 0) throw new Error(diagnostics.map((d) => `${d.at.file}: ${d.message}`).join('\n'));
  return value;
}
