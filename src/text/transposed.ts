import { isUnified } from './han.ts';
import { pairOf } from './heads.ts';
import type { Neighbours } from './neighbours.ts';
import { rowAround } from './row-around.ts';
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
}

interface Known {
  readonly lexicon: Lexicon;
  readonly follows: Neighbours['follows'];
  /** How likely a row of characters is by its words. */
  readonly likely: (row: string) => number;
}

/** So common a word must be, base-2 logarithm of its count, to be what was meant. */
const common = 9;
const commonLonger = 8;

/** Neither of the two belongs to a word with what stands beside them; asked of every character, so that nothing is made here. */
function isLoose(text: string, at: number, { pairs }: Lexicon): boolean {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  if (first === second || !isUnified(second) || pairs.has(pairOf(first, second))) return false;
  if (at > 0 && pairs.has(pairOf(text.charCodeAt(at - 1), first))) return false;
  return !pairs.has(pairOf(second, text.charCodeAt(at + 2)));
}

/** A word of three with its first two, or its last two, exchanged: 委会员, 责区任. A word holds none but known pairs: most are ruled out by these. */
function longerAt(text: string, at: number, { words, pairs }: Lexicon): { at: number; word: string } | null {
  const [a, b, c] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
  if (!pairs.has(pairOf(a, c))) return null;
  const first = pairs.has(pairOf(b, a));
  if (!first && !pairs.has(pairOf(c, b))) return null;
  const seen = text.slice(at, at + 3);
  if (seen.length < 3 || words.has(seen)) return null;
  const word = first ? `${seen[1]}${seen[0]}${seen[2]}` : `${seen[0]}${seen[2]}${seen[1]}`;
  return word !== seen && (words.get(word) ?? 0) >= commonLonger ? { at: first ? at : at + 1, word } : null;
}

/** How much better the neighbours go with the two exchanged. */
function fitOf(text: string, at: number, follows: Known['follows']): number {
  const [before, first, second, behind] = [-1, 0, 1, 2].map((n) => text.charCodeAt(at + n)) as [
    number,
    number,
    number,
    number,
  ];
  const row = (one: number, other: number): number =>
    (isUnified(before) ? follows(before, one) : 0) +
    follows(one, other) +
    (isUnified(behind) ? follows(other, behind) : 0);
  return row(second, first) - row(first, second);
}

/** The word of two that stands the wrong way round here, if it is common enough to be meant. */
function shorterAt(text: string, at: number, lexicon: Lexicon): { at: number; word: string } | null {
  if (!isLoose(text, at, lexicon)) return null;
  const level = lexicon.pairs.get(pairOf(text.charCodeAt(at + 1), text.charCodeAt(at))) ?? 0;
  if (level <= 0) return null;
  const word = `${text[at + 1]}${text[at]}`;
  return level < common && !lexicon.trade.has(word) ? null : { at, word };
}

/** Every place of a text where two characters stand the wrong way round. */
export function transposedIn(text: string, { lexicon, follows, likely }: Known): Transposed[] {
  const found: Transposed[] = [];
  for (let i = 0; i + 1 < text.length; i += 1) {
    if (!isUnified(text.charCodeAt(i))) continue;
    const seen = longerAt(text, i, lexicon) ?? shorterAt(text, i, lexicon);
    if (seen === null) continue;
    const { at, word } = seen;
    const { from, to } = rowAround(text, at, 2);
    const right = `${text.slice(from, at)}${text[at + 1]}${text[at]}${text.slice(at + 2, to)}`;
    const gain = likely(right) - likely(text.slice(from, to));
    found.push({ at, word, gain, fit: fitOf(text, at, follows) });
  }
  return found;
}
