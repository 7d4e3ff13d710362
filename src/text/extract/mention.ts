import type { Name } from './attach.ts';
import { createGlimpse, signsOf } from './glimpse.ts';
import { plainName } from './plain-name.ts';

/**
 * 可能提到 — whether a figure of this text could be attached to any of the names. It holds the text against the characters
 * of each name, in no order: a text that lacks one cannot name the indicator, and need not be read for figures. Long names
 * may have one character mistyped (`mistyped` in attach.ts), short ones must be whole.
 */
export function mentionOf(names: readonly Name[]): (text: string) => boolean {
  const made = known.get(names) ?? screenFor(names);
  known.set(names, made);
  return made;
}

/** Made once for all the texts held against one pack. */
const known = new WeakMap<readonly Name[], (text: string) => boolean>();

function screenFor(names: readonly Name[]): (text: string) => boolean {
  if (names.length === 0) return () => false;
  const rarestFirst = byRarity(names);
  const wanted = names.map(({ text }) => ({
    signs: [...new Set(signsOf(text))].sort(rarestFirst),
    lacking: text.length < 8 ? 0 : 1,
  }));
  const glimpse = createGlimpse();
  return (text) => {
    glimpse.look(text.toUpperCase() + plainName(text));
    return wanted.some(({ signs, lacking }) => glimpse.mayHold(signs, lacking));
  };
}

/** 率 stands in half of the names: what few names have in common tells soonest that one is not meant. */
function byRarity(names: readonly Name[]): (a: number, b: number) => number {
  const counts = new Map<number, number>();
  for (const { text } of names)
    for (const code of new Set(signsOf(text))) counts.set(code, (counts.get(code) ?? 0) + 1);
  return (a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0);
}
