/** 常用词 — two-character words by how common they are, and characters by how often each stands alone; base-2 logarithms. */
export interface CommonWords {
  /**
   * The common word two loose characters stand for, one of them mistaken for its like; null where they may well be meant.
   * `prior` adds to a word's commonness (base-2 logarithm) what the document says for it, `mostPrior` at most.
   */
  meant(pair: string, prior: (word: string) => number): string | null;
  isCommon(word: string): boolean;
  /** A common word, or two characters that stand side by side in other words. */
  isKnown(pair: string): boolean;
}

export interface WordCounts {
  readonly words: ReadonlyMap<string, number>;
  readonly singles: ReadonlyMap<string, number>;
  /** Two characters that stand side by side in other words. */
  readonly pairs: ReadonlySet<string>;
}

/** Size of the text that was counted; how much likelier the word must be than the two characters by chance; a rare character. */
const total = 26;
const margin = 12;
const rare = 6;
/** How much a document can say for a word. */
export const mostPrior = 7;
/** Two characters as common as this stand side by side by chance. */
const highest = 17;

/** 音形近字 — every character with the lines of those that sound or look like it. */
export type Likes = ReadonlyMap<string, readonly string[]>;

/** Of the words with a given character at `place`, the other characters. */
function othersOf(words: Iterable<string>, place: 0 | 1): ReadonlyMap<string, string> {
  const others = new Map<string, string>();
  for (const word of words) {
    const at = word[place] ?? '';
    others.set(at, (others.get(at) ?? '') + (word[1 - place] ?? ''));
  }
  return others;
}

/** Characters by the line of likes they stand in, in the order of that line. */
function byLine(chars: string, likes: Likes): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  for (const c of chars) for (const line of likes.get(c) ?? []) lines.set(line, (lines.get(line) ?? '') + c);
  for (const [line, found] of lines)
    if (found.length > 1) lines.set(line, [...found].sort((a, b) => line.indexOf(a) - line.indexOf(b)).join(''));
  return lines;
}

/** What a mistaken character beside the right one may stand for. A word is laid out by its likes when its right character is first met. */
function mendingAt(place: 0 | 1, words: Iterable<string>, likes: Likes): (mistaken: string, right: string) => string {
  const others = othersOf(words, place === 0 ? 1 : 0);
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (mistaken, right) => {
    const lines = known.get(right) ?? byLine(others.get(right) ?? '', likes);
    known.set(right, lines);
    let found = '';
    for (const line of likes.get(mistaken) ?? []) found += lines.get(line) ?? '';
    return found;
  };
}

export function indexWords({ words, singles, pairs }: WordCounts, likes: Likes): CommonWords {
  const [firsts, seconds] = [mendingAt(0, words.keys(), likes), mendingAt(1, words.keys(), likes)];
  const isKnown = (pair: string): boolean => words.has(pair) || pairs.has(pair);
  const meant = (pair: string, prior: (word: string) => number): string | null => {
    const a = pair[0] ?? '';
    const b = pair[1] ?? '';
    const floor = margin - total + (singles.get(a) ?? rare) + (singles.get(b) ?? rare);
    if (floor > highest || isKnown(pair)) return null;
    const [heads, tails] = [firsts(a, b), seconds(b, a)];
    if (heads === '' && tails === '') return null;
    const weighed = [...Array.from(tails, (x) => a + x), ...Array.from(heads, (x) => x + b)]
      .filter((word) => (words.get(word) ?? 0) + mostPrior >= floor)
      .map((word) => ({ word, weight: (words.get(word) ?? 0) + prior(word) }));
    const [best] = weighed.sort((x, y) => y.weight - x.weight);
    return best !== undefined && best.weight >= floor ? best.word : null;
  };
  return { meant, isCommon: (word) => words.has(word), isKnown };
}
