/** 词首 — words, or what is known of them, by their first two characters. */
export interface Heads<T> {
  /** A bit for every pair, which some share: most places of a text begin nothing, and looking into a map there costs more. */
  readonly bits: Uint32Array;
  readonly byPair: ReadonlyMap<number, readonly T[]>;
}

/** What may begin at a place of a text. */
export interface Begun<T> {
  readonly at: number;
  readonly those: readonly T[];
}

const size = 17;

/** Two characters as one number: a key that costs no new string at every place of a text. */
export const pairOf = (first: number, second: number): number => (first << 16) | second;
const bitOf = (pair: number): number => Math.imul(pair, 0x9e3779b1) >>> (32 - size);

/** `pairIn`: the two characters an item is found by, its first two; null where it is not to be found. */
export function indexHeads<T>(items: Iterable<T>, pairIn: (item: T) => number | null): Heads<T> {
  const byPair = new Map<number, T[]>();
  const bits = new Uint32Array(1 << (size - 5));
  for (const item of items) {
    const pair = pairIn(item);
    if (pair === null) continue;
    const held = byPair.get(pair);
    if (held !== undefined) {
      held.push(item);
      continue;
    }
    byPair.set(pair, [item]);
    const bit = bitOf(pair);
    bits[bit >> 5] = (bits[bit >> 5] as number) | (1 << (bit & 31));
  }
  return { bits, byPair };
}

/** The pair at the edge of a word, by the places of its two characters; from its end where negative. */
export const pairAt = (word: string, first = 0, second = 1): number =>
  pairOf(
    word.charCodeAt(first < 0 ? word.length + first : first),
    word.charCodeAt(second < 0 ? word.length + second : second),
  );

/** Every place of the text where something may begin, in order. `gap`: characters between the two. */
export function begunIn<T>(text: string, { bits, byPair }: Heads<T>, gap = 0): Begun<T>[] {
  const found: Begun<T>[] = [];
  for (let at = 0; at + 1 + gap < text.length; at += 1) {
    const pair = (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1 + gap);
    const bit = Math.imul(pair, 0x9e3779b1) >>> (32 - size);
    if ((((bits[bit >> 5] as number) >> (bit & 31)) & 1) === 0) continue;
    const those = byPair.get(pair);
    if (those !== undefined) found.push({ at, those });
  }
  return found;
}
