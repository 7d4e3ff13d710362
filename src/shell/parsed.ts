import { fileURLToPath } from 'node:url';
import { plainYaml } from '../read/yaml/plain.ts';
import { diskShelf } from './shelf.ts';
import { keyOf } from './store.ts';

/** Beside what the program itself is put together in (`start.mjs`): it too goes when the program is installed anew. */
const shelf = diskShelf(fileURLToPath(new URL('../../node_modules/.cache/shenbao-yaml/', import.meta.url)));

/**
 * YAML that came with the program, as plain values: kept as JSON, because parsing it took longer than
 * composing a document. For texts without infinite numbers, which JSON does not know. @throws Error with line and column.
 */
export function shippedYaml(text: string): unknown {
  const key = keyOf(text);
  const held = shelf.take(key);
  if (held !== null) return JSON.parse(new TextDecoder().decode(held));
  const value = plainYaml(text);
  shelf.lay(key, new TextEncoder().encode(JSON.stringify(value)));
  return value;
}
