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

/** Words by the character that is right and by the line of the one that may be mistaken: 精神 by 精 and 深身申神. */
type Mistakable = ReadonlyMap<string, ReadonlyMap<number, readonly string[]>>;

/** `place` of the character that may be mistaken. Words of one line stand in the order of that line. */
function mistakableAt(place: 0 | 1, words: Iterable<string>, lines: Lines): Mistakable {
  const index = new Map<string, Map<number, string[]>>();
  for (const word of words) {
    const [right = '', mistaken = ''] = place === 1 ? word : [word[1], word[0]];
    const byLine = index.get(right) ?? new Map<number, string[]>();
    index.set(right, byLine);
    for (const line of lines.of(mistaken)) {
      const held = byLine.get(line);
      if (held === undefined) byLine.set(line, [word]);
      else held.push(word);
    }
  }
  for (const byLine of index.values())
    for (const [line, held] of byLine) if (held.length > 1) lines.sort(line, held, place);
  return index;
}

/** 音形近字 — lines of characters that sound or look alike. */
interface Lines {
  /** Numbers of the lines a character stands in. */
  of(char: string): readonly number[];
  /** Puts words in the order in which their characters at `place` stand in the line. */
  sort(line: number, words: string[], place: 0 | 1): void;
}

function linesIn(likes: readonly string[]): Lines {
  const held = new Map<string, number[]>();
  for (const [number, line] of likes.entries())
    for (const c of line) {
      const before = held.get(c);
      if (before === undefined) held.set(c, [number]);
      else before.push(number);
    }
  return {
    of: (char) => held.get(char) ?? [],
    sort: (line, words, place) => {
      const at = (word: string): number => (likes[line] ?? '').indexOf(word[place] ?? '');
      words.sort((a, b) => at(a) - at(b));
    },
  };
}

/** `likes`: lines of characters that sound or look alike. */
export function indexWords({ words, singles, pairs }: WordCounts, likes: readonly string[]): CommonWords {
  const lines = linesIn(likes);
  const [first, second] = [mistakableAt(0, words.keys(), lines), mistakableAt(1, words.keys(), lines)];
  const likely = (index: Mistakable, right: string, mistaken: string): readonly string[] => {
    const byLine = index.get(right);
    return byLine === undefined ? [] : lines.of(mistaken).flatMap((line) => byLine.get(line) ?? []);
  };
  const isKnown = (pair: string): boolean => words.has(pair) || pairs.has(pair);
  const meant = (pair: string, prior: (word: string) => number): string | null => {
    const [a = '', b = ''] = pair;
    const floor = margin - total + (singles.get(a) ?? rare) + (singles.get(b) ?? rare);
    if (floor > highest || isKnown(pair)) return null;
    const weighed = [...likely(second, a, b), ...likely(first, b, a)].map((word) => ({
      word,
      weight: (words.get(word) ?? 0) + prior(word),
    }));
    const [best] = weighed.sort((x, y) => y.weight - x.weight);
    return best !== undefined && best.weight >= floor ? best.word : null;
  };
  return { meant, isCommon: (word) => words.has(word), isKnown };
}
