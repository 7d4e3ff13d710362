import { isUnified } from './han.ts';
import { pairOf } from './heads.ts';
import type { Neighbours } from './neighbours.ts';
import { rowAround } from './row-around.ts';
import type { Lexicon } from './spelling.ts';

/** 疑似漏字 — a place where two characters stand side by side that never do, and one between them makes words of all. */
export interface Lost {
  /** Offset of the character that would stand behind the lost one. */
  readonly at: number;
  readonly right: string;
  /** How much likelier the text is with it, by its words; base-2 logarithm. */
  readonly gain: number;
}

interface Known {
  readonly lexicon: Lexicon;
  readonly beside: Neighbours;
  /** How likely a row of characters is by its words. */
  readonly likely: (row: string) => number;
}

/** What stands around a place: two characters before it and two behind. */
type Four = readonly [number, number, number, number];

/**
 * How much must speak for it, by what is seen of the two that stand side by side: measured on 2,500 characters taken out of 120,000
 * that nobody had counted, a fifth of them found and one told without cause. Null where nothing is enough.
 */
function leastGain(rows: number, inTrade: boolean, inWord: boolean): number | null {
  if (rows === 3) return inWord ? 6 : 2;
  return rows === 2 && inTrade && !inWord ? 8 : null;
}

/** How many of the three rows that were torn are seen with `x` put back, which is known to follow the first two; below `least`, any. */
function rowsWith([, b, c, d]: Four, x: number, { isRow }: Neighbours, least: number): number {
  const across = isRow(b, x, c);
  return !across && least === 3 ? 1 : 1 + Number(across) + Number(isRow(x, c, d));
}

function bestAt(text: string, at: number, four: Four, { lexicon, beside, likely }: Known): Lost | null {
  const [a, b, c] = four;
  const [inTrade, inWord] = [beside.isBeside(b, c), lexicon.pairs.has(pairOf(b, c))];
  let best: Lost | null = null;
  let now: number | null = null;
  const fewest = inTrade && !inWord ? 2 : 3;
  for (const right of beside.behind(a, b)) {
    const least = leastGain(rowsWith(four, right.charCodeAt(0), beside, fewest), inTrade, inWord);
    if (least === null) continue;
    const { from, to } = rowAround(text, at, 0);
    now ??= likely(text.slice(from, to));
    const gain = likely(text.slice(from, at) + right + text.slice(at, to)) - now;
    if (gain >= least && gain > (best?.gain ?? 0)) best = { at, right, gain };
  }
  return best;
}

/** Every place of a text where a character may have been lost; asked of every character, so that nothing is made on the way. */
export function lostIn(text: string, known: Known): Lost[] {
  const { isRow, isBeside } = known.beside;
  const found: Lost[] = [];
  let [a, b, c] = [text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2)];
  let isSeen = isRow(a, b, c);
  for (let at = 2; at + 1 < text.length; at += 1) {
    const d = text.charCodeAt(at + 1);
    const wasSeen = isSeen;
    isSeen = isUnified(c) && isUnified(d) && isRow(b, c, d);
    // What never follows each other elsewhere is no row with one more before it either.
    if (
      !wasSeen &&
      !isSeen &&
      isUnified(a) &&
      isUnified(b) &&
      isUnified(c) &&
      isUnified(d) &&
      isBeside(a, b) &&
      isBeside(c, d)
    ) {
      const best = bestAt(text, at, [a, b, c, d], known);
      if (best !== null) found.push(best);
    }
    [a, b, c] = [b, c, d];
  }
  return found;
}
