import type { Outcome } from '../diagnostic.ts';
import type { StandardPack } from '../model/pack.ts';
import { type PackFiles, readPack } from '../read/pack/index.ts';
import type { Kept } from './kept.ts';

/**
 * The pack `id`, read once: telling every line of five files its place takes a quarter of a second, and nobody asks for
 * the places of a sound pack. One with anything to complain of is read each time.
 */
export function packOf(library: PackFiles, id: string, kept: Kept | undefined): Outcome<StandardPack | null> {
  const inputs = { 标准包: id, 文件: JSON.stringify([...library]) };
  const held = kept?.recall(inputs);
  if (held) return { value: JSON.parse(new TextDecoder().decode(held)), diagnostics: [] };
  const read = readPack(library, id);
  if (read.value !== null && read.diagnostics.length === 0)
    kept?.remember(inputs, new TextEncoder().encode(JSON.stringify(read.value)));
  return read;
}
