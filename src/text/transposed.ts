import { pairOf } from './heads.ts';
import type { Neighbours } from './neighbours.ts';
import type { Lexicon } from './spelling.ts';

/** 颠倒 — two characters that make no word as they stand, and a common one the other way round: 极积, 爱办卫. */
export interface Transposed {
  /** Offset of the first of the two. */
  readonly at: number;
  /** The word they make the other way round. */
  readonly word: string;
  /** How much likelier the text is so, by its words and by its neighbours; base-2 logarithms. */
  readonly gain: number;
  readonly fit: number;
  /** Papers of the trade use the word all the time. */
  readonly trade: boolean;
}

interface Known {
  readonly lexicon: Lexicon;
  readonly follows: Neighbours['follows'];
  /** How likely a row of characters is by its words. */
  readonly likely: (row: string) => number;
}

const han = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;
/** So common a word must be, base-2 logarithm of its count, to be what was meant. */
const common = 9;
const commonLonger = 8;
/** How far the clause is looked at on either side. */
const reach = 7;

function clauseAround(text: string, at: number): { from: number; to: number } {
  let [from, to] = [at, at + 2];
  while (from > 0 && at - from < reach && han(text.charCodeAt(from - 1))) from -= 1;
  while (to < text.length && to - at < reach + 2 && han(text.charCodeAt(to))) to += 1;
  return { from, to };
}

/** Neither of the two belongs to a word with what stands beside them. */
function isLoose(text: string, at: number, { pairs }: Lexicon): boolean {
  const [before, first, second, behind] = [-1, 0, 1, 2].map((i) => text.charCodeAt(at + i)) as [
    number,
    number,
    number,
    number,
  ];
  if (!han(first) || !han(second) || first === second || pairs.has(pairOf(first, second))) return false;
  return !(at > 0 && pairs.has(pairOf(before, first))) && !pairs.has(pairOf(second, behind));
}

/** A word of three with its first two, or its last two, exchanged: 委会员, 责区任. */
function longerAt(text: string, at: number, { words }: Lexicon): { at: number; word: string } | null {
  const seen = text.slice(at, at + 3);
  if (seen.length < 3 || words.has(seen)) return null;
  const [a, b, c] = seen as unknown as [string, string, string];
  for (const [word, first] of [
    [b + a + c, at],
    [a + c + b, at + 1],
  ] as const)
    if (word !== seen && (words.get(word) ?? 0) >= commonLonger) return { at: first, word };
  return null;
}

/** Every place of a text where two characters stand the wrong way round. */
export function transposedIn(text: string, known: Known): Transposed[] {
  const { lexicon, follows, likely } = known;
  const found: Transposed[] = [];
  for (let i = 0; i + 1 < text.length; i += 1) {
    if (!han(text.charCodeAt(i))) continue;
    const longer = longerAt(text, i, lexicon);
    const at = longer?.at ?? i;
    const pair = `${text[at + 1]}${text[at]}`;
    const trade = lexicon.trade.has(pair) || longer !== null;
    if (longer === null) {
      if (!isLoose(text, at, lexicon)) continue;
      const level = lexicon.pairs.get(pairOf(text.charCodeAt(at + 1), text.charCodeAt(at))) ?? 0;
      if (level < common && !trade) continue;
    }
    const { from, to } = clauseAround(text, at);
    const row = (a: number, b: number, c: number, d: number): number =>
      (han(a) ? follows(a, b) : 0) + follows(b, c) + (han(d) ? follows(c, d) : 0);
    const [a, b, c, d] = [-1, 0, 1, 2].map((n) => text.charCodeAt(at + n)) as [number, number, number, number];
    const gain = likely(text.slice(from, at) + pair + text.slice(at + 2, to)) - likely(text.slice(from, to));
    found.push({ at, word: longer?.word ?? pair, gain, fit: row(a, c, b, d) - row(a, b, c, d), trade });
  }
  return found;
}
