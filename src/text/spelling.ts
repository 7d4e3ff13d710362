import { isUnified } from './han.ts';
import { pairAt, pairOf } from './heads.ts';
import { type Lost, lostIn } from './lost-character.ts';
import type { Neighbours } from './neighbours.ts';
import { rowAround } from './row-around.ts';
import { type Transposed, transposedIn } from './transposed.ts';

/** 音形近字 — every character with the lines of those that sound or look like it. */
export type Likes = ReadonlyMap<string, readonly string[]>;

/** 疑似错字 — a character that fits no word where it stands, and the word its like would make there. */
export interface Misspelling {
  /** Offset of the character in the text. */
  readonly at: number;
  readonly right: string;
  /** `[start, end)`: where the word would stand. */
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** How much likelier the text is with the right character; base-2 logarithm. */
  readonly gain: number;
  /** How much better the right character goes with the one before it and the one behind; base-2 logarithm. */
  readonly fit: number;
  /** The two characters sound alike, or look very much so. */
  readonly close: boolean;
  /** How common the written character is by itself, and how often papers of the trade have it; base-2 logarithms. */
  readonly common: number;
  readonly inTrade: number;
  /** Of the three rows of three it stands in, how many papers of the trade have: as it is, and put right. */
  readonly rows: number;
  readonly rightRows: number;
}

/** 词汇 — what is known of words: how common each is, and which two characters may stand side by side. */
export interface Lexicon {
  /** Words of three to six characters; base-2 logarithms of their counts. */
  readonly words: ReadonlyMap<string, number>;
  /** All two characters that stand side by side in some word, or are no slip: their level where they are a word themselves, else `apart`. */
  readonly pairs: ReadonlyMap<number, number>;
  readonly singles: ReadonlyMap<string, number>;
  /** Words of two characters that papers of the trade use all the time. */
  readonly trade: ReadonlySet<string>;
}

/** 疑似多字 — a character that makes no word where it stands, between two that would make one without it. */
export interface Stray {
  /** Offset of the character in the text. */
  readonly at: number;
  /** How much likelier the text is without it, by its words and by its neighbours; base-2 logarithms. */
  readonly gain: number;
  readonly fit: number;
  /** How common the character is by itself, and how often papers of the trade have it and the pair it parts; base-2 logarithms. */
  readonly common: number;
  readonly inTrade: number;
  /** The word it parts is one the trade uses all the time. */
  readonly trade: boolean;
}

/** 查错字 — the best reading of every place in a text where the characters make no words. */
export interface Spelling {
  /** `least`: the gain and fit together below which nothing is said; `passes`: places that are not to be looked at. */
  slipsIn(text: string, least: number, passes?: (at: number) => boolean): readonly Misspelling[];
  /** Every place where a character may have slipped in. */
  straysIn(text: string): readonly Stray[];
  /** Every place where two characters may stand the wrong way round. */
  transposedIn(text: string): readonly Transposed[];
  /** Every place where a character may have been lost. */
  lostIn(text: string): readonly Lost[];
  /** Whether papers of the trade use the word all the time. */
  isTrade(word: string): boolean;
  /** Whether two characters stand side by side in some word. */
  isKnown(pair: string): boolean;
}

/** Size of the text that was counted; a rare character; the longest word. */
const total = 26;
const rare = 4;
const longest = 6;

/** Two characters that are no word, but stand side by side in one. */
export const apart = -1;

/** 音近、形近的字 of a character. */
export type LikesOf = (c: string) => string;

export function indexSpelling(lexicon: Lexicon, likes: LikesOf, closest: LikesOf, beside: Neighbours): Spelling {
  const { pairs } = lexicon;
  const isLoose = (text: string, at: number): boolean => {
    const unit = text.charCodeAt(at);
    if (!isUnified(unit)) return false;
    const before = at > 0 && pairs.has(pairOf(text.charCodeAt(at - 1), unit));
    return !before && !(at + 1 < text.length && pairs.has(pairOf(unit, text.charCodeAt(at + 1))));
  };
  const isKnown = (pair: string): boolean => pairs.has(pairAt(pair));
  const sense = { ...lexicon, ...beside, likes, closest };
  const slipsIn = (text: string, least: number, passes?: (at: number) => boolean): Misspelling[] => {
    const found: Misspelling[] = [];
    for (let at = 0; at < text.length; at += 1) {
      if (!isLoose(text, at) || passes?.(at)) continue;
      const best = bestReading(text, at, sense);
      if (best !== null && best.gain + best.fit >= least) found.push(best);
    }
    return found;
  };
  const straysIn = (text: string): Stray[] => {
    const found: Stray[] = [];
    for (let at = 1; at + 1 < text.length; at += 1)
      if (isLoose(text, at) && pairs.has(pairOf(text.charCodeAt(at - 1), text.charCodeAt(at + 1))))
        found.push(strayAt(text, at, sense));
    return found;
  };
  const likely = (row: string): number => rowsOf(row, sense).ahead[row.length] as number;
  const known = { lexicon, follows: beside.follows, likely };
  return {
    slipsIn,
    straysIn,
    transposedIn: (text) => transposedIn(text, known),
    lostIn: (text) => lostIn(text, { lexicon, beside, likely }),
    isTrade: (word) => lexicon.trade.has(word),
    isKnown,
  };
}

interface Sense extends Lexicon, Neighbours {
  readonly likes: LikesOf;
  readonly closest: LikesOf;
}

/** Level of a word of two characters or more; `apart` or nothing where it is none. */
const levelOf = ({ pairs, words }: Lexicon, word: string): number | undefined =>
  word.length === 2 ? pairs.get(pairAt(word)) : words.get(word);

/** Every word of the clause with the places where it begins and ends, and how likely it is. A word holds none but known pairs. */
function arcsOf(clause: string, lexicon: Lexicon): [number, number, number][] {
  const arcs: [number, number, number][] = [];
  for (let i = 0; i < clause.length; i += 1) {
    arcs.push([i, i + 1, (lexicon.singles.get(clause[i] as string) ?? rare) - total]);
    for (let end = i + 2; end <= Math.min(clause.length, i + longest); end += 1) {
      if (!lexicon.pairs.has(pairAt(clause, end - 2, end - 1))) break;
      const level = levelOf(lexicon, clause.slice(i, end));
      if (level !== undefined && level !== apart) arcs.push([i, end, level - total]);
    }
  }
  return arcs;
}

/** How likely the best row of words is, from the clause's head to each place, and from each place to its end. */
function rowsOf(clause: string, lexicon: Lexicon): { ahead: number[]; behind: number[] } {
  const n = clause.length;
  const ahead = new Array<number>(n + 1).fill(Number.NEGATIVE_INFINITY);
  const behind = new Array<number>(n + 1).fill(Number.NEGATIVE_INFINITY);
  ahead[0] = 0;
  behind[n] = 0;
  const arcs = arcsOf(clause, lexicon);
  for (const [start, end, score] of arcs) ahead[end] = Math.max(ahead[end] as number, (ahead[start] as number) + score);
  for (const [start, end, score] of arcs.reverse())
    behind[start] = Math.max(behind[start] as number, (behind[end] as number) + score);
  return { ahead, behind };
}

/** A word that would stand at `[start, end)` of a clause, were one character put right. */
interface Candidate {
  readonly right: string;
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly level: number;
}

/** All words through `place` with one character put right. A word holds none but known pairs: most are ruled out by these. */
function candidatesAt(clause: string, place: number, rights: string, sense: Sense): Candidate[] {
  const isPair = (first: number, second: number): boolean => sense.pairs.has(pairOf(first, second));
  const found: Candidate[] = [];
  for (const right of rights) {
    const unit = right.charCodeAt(0);
    const first = place > 0 && isPair(clause.charCodeAt(place - 1), unit) ? Math.max(0, place - longest + 1) : place;
    const isOpen = place + 1 < clause.length && isPair(unit, clause.charCodeAt(place + 1));
    const last = isOpen ? clause.length : place + 1;
    for (let start = first; start <= place; start += 1)
      for (let end = Math.max(place + 1, start + 2); end <= Math.min(last, start + longest); end += 1) {
        const word = clause.slice(start, place) + right + clause.slice(place + 1, end);
        const level = levelOf(sense, word);
        if (level !== undefined && level !== apart) found.push({ right, start, end, word, level });
      }
  }
  return found;
}

/** The word through `at` that, with one character put right, makes the clause likeliest. */
function bestReading(text: string, at: number, sense: Sense): Misspelling | null {
  const { from, to } = rowAround(text, at, 1);
  const clause = text.slice(from, to);
  if (clause.length < 2) return null;
  const candidates = candidatesAt(clause, at - from, sense.likes(text[at] as string), sense);
  if (candidates.length === 0) return null;
  const { ahead, behind } = rowsOf(clause, sense);
  const now = ahead[clause.length] as number;
  const fits = fitsAt(text, at, sense);
  let best: Misspelling | null = null;
  for (const { right, start, end, word, level } of candidates) {
    const gain = (ahead[start] as number) + level - total + (behind[end] as number) - now;
    const fit = fits(right);
    if (best === null || gain + fit > best.gain + best.fit)
      best = { at, right, start: from + start, end: from + end, word, gain, fit, ...unknown };
  }
  return best && { ...best, ...writtenAt(text, at, best.right, sense) };
}

/** What is said of the written character itself, once it is known what it was taken for. */
type Written = Pick<Misspelling, 'close' | 'common' | 'inTrade' | 'rows' | 'rightRows'>;
const unknown: Written = { close: false, common: 0, inTrade: 0, rows: 0, rightRows: 0 };

const writtenAt = (text: string, at: number, right: string, sense: Sense): Written => ({
  close: sense.closest(text[at] as string).includes(right),
  common: sense.singles.get(text[at] as string) ?? rare,
  inTrade: Math.log2(1 + sense.sightings(text.charCodeAt(at))),
  rows: sense.rowsAt(text, at, text.charCodeAt(at)),
  rightRows: sense.rowsAt(text, at, right.charCodeAt(0)),
});

/** How much better the clause is without the character at a place. */
function strayAt(text: string, at: number, sense: Sense): Stray {
  const { from, to } = rowAround(text, at, 1);
  const clause = text.slice(from, to);
  const without = clause.slice(0, at - from) + clause.slice(at - from + 1);
  const likely = (row: string): number => rowsOf(row, sense).ahead[row.length] as number;
  const [before, unit, behind] = [at - 1, at, at + 1].map((i) => text.charCodeAt(i)) as [number, number, number];
  const { follows, sightings, singles, trade } = sense;
  return {
    at,
    gain: likely(without) - likely(clause),
    fit: follows(before, behind) - follows(before, unit) - follows(unit, behind),
    common: singles.get(text[at] as string) ?? rare,
    inTrade: Math.log2(1 + sightings(unit)),
    trade: trade.has(`${text[at - 1]}${text[at + 1]}`),
  };
}

/** By how much another character goes better with its neighbours than the one that stands there. */
function fitsAt(text: string, at: number, { follows }: Sense): (right: string) => number {
  const [before, behind] = [at > 0 ? text.charCodeAt(at - 1) : 0, text.charCodeAt(at + 1)];
  const ease = (unit: number): number =>
    (isUnified(before) ? follows(before, unit) : 0) + (isUnified(behind) ? follows(unit, behind) : 0);
  const now = ease(text.charCodeAt(at));
  const known = new Map<string, number>();
  return (right) => {
    const fit = known.get(right) ?? ease(right.charCodeAt(0)) - now;
    known.set(right, fit);
    return fit;
  };
}

/** 音近、形近的字 — of every character all that sound or look like it, each once, itself left out. */
export function likesOf(bySound: Likes, byShape: readonly string[]): LikesOf {
  const groups = ` ${byShape.join(' ')} `;
  const known = new Map<string, string>();
  return (c) => {
    const before = known.get(c);
    if (before !== undefined) return before;
    const all = new Set([...(bySound.get(c) ?? []), shapesIn(groups, c)].join(''));
    all.delete(c);
    const likes = [...all].join('');
    known.set(c, likes);
    return likes;
  };
}

/** What its own group holds, and the heads of the groups that hold it; looked up for the few characters that are asked for. */
function shapesIn(groups: string, c: string): string {
  let found = '';
  for (let at = groups.indexOf(c); at >= 0; at = groups.indexOf(c, at + 1)) {
    const head = groups.lastIndexOf(' ', at) + 1;
    found += head === at ? groups.slice(at + 1, groups.indexOf(' ', at)) : (groups[head] as string);
  }
  return found;
}
