import type { Name } from './attach.ts';
import { plainName } from './plain-name.ts';

/**
 * 可能提到 — whether a figure of this text could be attached to any of the names. It holds the text against the characters
 * of each name, in no order: a text that lacks one cannot name the indicator, and need not be read for figures. Long names
 * may have one character mistyped (`mistyped` in attach.ts), short ones must be whole or bare.
 */
export function mentionOf(names: readonly Name[]): (text: string) => boolean {
  const made = known.get(names) ?? screenFor(names);
  known.set(names, made);
  return made;
}

/** Made once for all the texts held against one pack. */
const known = new WeakMap<readonly Name[], (text: string) => boolean>();

function screenFor(names: readonly Name[]): (text: string) => boolean {
  const rarestFirst = byRarity(names);
  const wanted = names.map(({ text, bare }) => ({
    codes: [...new Set(codesOf(bare ?? text))].sort(rarestFirst),
    lacking: text.length < 8 ? 0 : 1,
  }));
  // The number of the text a character was last seen in: nothing is cleared between texts.
  const seen = new Uint32Array(0x10000);
  let current = 0;
  const hasMost = (codes: readonly number[], lacking: number): boolean => {
    let missing = 0;
    for (const code of codes) if (seen[code] !== current && ++missing > lacking) return false;
    return true;
  };
  return (text) => {
    current += 1;
    // A share may be told without its word: see share.ts.
    const said = `${text.toUpperCase()}${plainName(text)}率比例`;
    for (let i = 0; i < said.length; i++) seen[said.charCodeAt(i)] = current;
    return wanted.some(({ codes, lacking }) => hasMost(codes, lacking));
  };
}

const codesOf = (text: string): number[] => text.split('').map((unit) => unit.charCodeAt(0));

/** 率 stands in half of the names: what few names have in common tells soonest that one is not meant. */
function byRarity(names: readonly Name[]): (a: number, b: number) => number {
  const counts = new Map<number, number>();
  for (const { text } of names)
    for (const code of new Set(codesOf(text))) counts.set(code, (counts.get(code) ?? 0) + 1);
  return (a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0);
}
