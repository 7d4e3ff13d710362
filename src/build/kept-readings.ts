import type { Diagnostic } from '../diagnostic.ts';
import type { Inputs, Kept } from './kept.ts';

/** 校对留存 — what was found in short texts, by the text: one cell changes, and three hundred do not. */
export interface Readings {
  readonly of: (text: string) => readonly Diagnostic[];
  /** Keeps what was asked for in this run and forgets the rest. */
  readonly save: () => void;
}

/** `inputs`: all that a finding depends on besides the text. */
export function keptReadings(kept: Kept, inputs: Inputs, read: (text: string) => readonly Diagnostic[]): Readings {
  const held = kept.recall(inputs);
  const known = new Map<string, readonly Diagnostic[]>(held === null ? [] : JSON.parse(new TextDecoder().decode(held)));
  const asked = new Map<string, readonly Diagnostic[]>();
  return {
    of: (text) => {
      const found = asked.get(text) ?? known.get(text) ?? read(text);
      asked.set(text, found);
      return found;
    },
    save: () => {
      if (asked.size === known.size && [...asked.keys()].every((text) => known.has(text))) return;
      kept.remember(inputs, new TextEncoder().encode(JSON.stringify([...asked])));
    },
  };
}
