/** 常用词 — two-character words by how common they are, and characters by how often each stands alone; base-2 logarithms. */
export interface CommonWords {
  /** The common word two loose characters stand for, one of them mistaken for its like; null where they may well be meant. */
  meant(pair: string): string | null;
  isCommon(word: string): boolean;
}

export interface WordCounts {
  readonly words: ReadonlyMap<string, number>;
  readonly singles: ReadonlyMap<string, number>;
  /** Two characters that stand side by side in other words. */
  readonly pairs: ReadonlySet<string>;
}

/** Size of the text that was counted; how much likelier the word must be than the two characters by chance; a rare character. */
const total = 26;
const margin = 14;
const rare = 6;
/** The commonest class of words: nothing is likelier. */
const commonest = 15;

function bucket(words: Iterable<string>, place: 0 | 1): ReadonlyMap<string, readonly string[]> {
  const buckets = new Map<string, string[]>();
  for (const word of words) {
    const key = word[place] ?? '';
    const held = buckets.get(key);
    if (held) held.push(word);
    else buckets.set(key, [word]);
  }
  return buckets;
}

export function indexWords(counts: WordCounts, alike: (a: string, b: string) => boolean): CommonWords {
  const { words, singles, pairs } = counts;
  const heads = bucket(words.keys(), 0);
  const tails = bucket(words.keys(), 1);
  const known = new Map<string, string | null>();
  const likeliest = (pair: string): string | null => {
    const [a = '', b = ''] = pair;
    const floor = margin - total + (singles.get(a) ?? rare) + (singles.get(b) ?? rare);
    if (floor > commonest) return null;
    const fits = (word: string, place: 0 | 1): boolean =>
      (words.get(word) ?? 0) >= floor && alike(word[place] ?? '', pair[place] ?? '');
    const found = [
      ...(heads.get(a) ?? []).filter((w) => fits(w, 1)),
      ...(tails.get(b) ?? []).filter((w) => fits(w, 0)),
    ];
    return found.sort((x, y) => (words.get(y) ?? 0) - (words.get(x) ?? 0))[0] ?? null;
  };
  const meant = (pair: string): string | null => {
    const before = known.get(pair);
    if (before !== undefined) return before;
    const word = words.has(pair) || pairs.has(pair) ? null : likeliest(pair);
    known.set(pair, word);
    return word;
  };
  return { meant, isCommon: (word) => words.has(word) };
}
