/** 常用词 — two-character words by how common they are, and characters by how often each stands alone; base-2 logarithms. */
export interface CommonWords {
  /**
   * The common word two loose characters stand for, one of them mistaken for its like; null where they may well be meant.
   * `prior` adds to a word's commonness (base-2 logarithm) what the document says for it.
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
/** Two characters as common as this stand side by side by chance. */
const highest = 17;

/** `likes`: every character with all that sound or look like it. */
export function indexWords(counts: WordCounts, likes: ReadonlyMap<string, string>): CommonWords {
  const { words, singles, pairs } = counts;
  const held = new Map<string, readonly string[]>();
  const likely = (pair: string): readonly string[] => {
    const [a = '', b = ''] = pair;
    const found = [...(likes.get(b) ?? '')].map((x) => a + x).concat([...(likes.get(a) ?? '')].map((x) => x + b));
    return found.filter((word) => words.has(word));
  };
  const likesOf = (pair: string): readonly string[] => {
    const before = held.get(pair) ?? (words.has(pair) || pairs.has(pair) ? [] : likely(pair));
    held.set(pair, before);
    return before;
  };
  const meant = (pair: string, prior: (word: string) => number): string | null => {
    const [a = '', b = ''] = pair;
    const floor = margin - total + (singles.get(a) ?? rare) + (singles.get(b) ?? rare);
    if (floor > highest) return null;
    const weighed = likesOf(pair).map((word) => ({ word, weight: (words.get(word) ?? 0) + prior(word) }));
    const [best] = weighed.sort((x, y) => y.weight - x.weight);
    return best !== undefined && best.weight >= floor ? best.word : null;
  };
  return { meant, isCommon: (word) => words.has(word), isKnown: (pair) => words.has(pair) || pairs.has(pair) };
}
