import type { Diagnostic } from '../diagnostic.ts';
import type { Inputs, Kept } from './kept.ts';

/** 校对留存 — what was found in short texts, by the text: one cell changes, and three hundred do not. */
export interface Readings {
  /** Of the texts asked for, each once. */
  readonly unread: readonly string[];
  /** Of those that were read before, and of all once the others are learned. */
  readonly found: ReadonlyMap<string, readonly Diagnostic[]>;
  /** What was found in each of `unread`, in their order; what was not asked for in this run is forgotten. */
  readonly learn: (found: readonly (readonly Diagnostic[])[]) => void;
}

/** `inputs`: all that a finding depends on besides the text. */
export function recallReadings(kept: Kept, inputs: Inputs, texts: readonly string[]): Readings {
  const held = kept.recall(inputs);
  const known = new Map<string, readonly Diagnostic[]>(held === null ? [] : JSON.parse(new TextDecoder().decode(held)));
  const asked = [...new Set(texts)];
  const unread = asked.filter((text) => !known.has(text));
  const found = new Map(asked.flatMap((text) => (known.has(text) ? [[text, known.get(text) ?? []] as const] : [])));
  const save = (): void => kept.remember(inputs, new TextEncoder().encode(JSON.stringify([...found])));
  if (unread.length === 0 && found.size < known.size) save();
  return {
    unread,
    found,
    learn: (fresh) => {
      for (const [i, text] of unread.entries()) found.set(text, fresh[i] ?? []);
      if (unread.length > 0) save();
    },
  };
}
