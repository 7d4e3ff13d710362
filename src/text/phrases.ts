/** 走样 — a stretch of text that is a known phrase but for one character. */
export interface Garbled {
  /** `[start, end)` in the text. */
  readonly start: number;
  readonly end: number;
  /** The phrase it means. */
  readonly right: string;
  /** A character wrong, one too many, one missing. */
  readonly slip: 'replaced' | 'inserted' | 'lost';
  /** Place of the slip in the phrase. */
  readonly at: number;
}

/** 固定说法 — idioms, names and terms that stand in one form only. */
export interface Phrases {
  readonly known: ReadonlySet<string>;
  /** Whether two characters are easily taken for one another: by sound or by shape. */
  alike(a: string, b: string): boolean;
  /** Whether a phrase that is right covers the character: the 貌 of 市容市貌环境卫生. */
  covers(text: string, at: number): boolean;
  /** All stretches one character away from a phrase; stretches that are phrases themselves are passed over. */
  garbled(text: string): readonly Garbled[];
}

type Buckets = ReadonlyMap<string, readonly string[]>;

function bucket(phrases: Iterable<string>, key: (phrase: string) => string): Buckets {
  const buckets = new Map<string, string[]>();
  for (const phrase of phrases) {
    const held = buckets.get(key(phrase));
    if (held) held.push(phrase);
    else buckets.set(key(phrase), [phrase]);
  }
  return buckets;
}

/** Place where two texts of equal length first differ from `offset` on; their length where they do not. */
function firstDifference(text: string, offset: number, phrase: string): number {
  let i = 0;
  while (i < phrase.length && text[offset + i] === phrase[i]) i += 1;
  return i;
}

const tailAgrees = (text: string, from: number, phrase: string, i: number): boolean =>
  text.startsWith(phrase.slice(i), from);

/** How the text at `start` misses the phrase, given that its first two characters or its last two are right. */
function missAt(text: string, start: number, phrase: string): Garbled | null {
  const i = firstDifference(text, start, phrase);
  const n = phrase.length;
  if (i >= n) return null;
  const whole = { start, right: phrase, at: i };
  if (tailAgrees(text, start + i + 1, phrase, i + 1))
    return start + n <= text.length ? { ...whole, end: start + n, slip: 'replaced' } : null;
  if (i === 0 || n < 4) return null;
  if (tailAgrees(text, start + i + 1, phrase, i)) return { ...whole, end: start + n + 1, slip: 'inserted' };
  return n >= 5 && i < n - 1 && tailAgrees(text, start + i, phrase, i + 1)
    ? { ...whole, end: start + n - 1, slip: 'lost' }
    : null;
}

/** Index of phrases by their first two and last two characters: one slip leaves one of the pairs whole. `likes`: what each may be taken for. */
export function indexPhrases(known: ReadonlySet<string>, likes: ReadonlyMap<string, string>): Phrases {
  const long = [...known].filter((p) => p.length >= 3);
  const heads = bucket(long, (p) => p.slice(0, 2));
  const tails = bucket(long, (p) => p.slice(-2));
  const forks = bucket(
    long.filter((p) => p.length === 3),
    (p) => `${p[0]}${p[2]}`,
  );
  const alike = (a: string, b: string): boolean => b !== '' && (likes.get(a) ?? '').includes(b);
  const garbled = (text: string): Garbled[] => {
    const found: Garbled[] = [];
    for (let i = 0; i + 1 < text.length; i += 1) {
      for (const p of heads.get(text.slice(i, i + 2)) ?? []) push(found, missAt(text, i, p), known, text);
      for (const p of tails.get(text.slice(i, i + 2)) ?? [])
        if (i + 2 - p.length >= 0) push(found, firstWrong(text, i + 2 - p.length, p), known, text);
      const third = text[i + 2];
      if (third !== undefined)
        for (const p of forks.get(`${text[i]}${third}`) ?? []) push(found, missAt(text, i, p), known, text);
    }
    return found;
  };
  return { known, alike, garbled, covers: (text, at) => isCovered(text, at, known) };
}

/** Only a slip in the first two characters: the others are seen from the head. */
function firstWrong(text: string, start: number, phrase: string): Garbled | null {
  if (firstDifference(text, start, phrase) >= 2) return null;
  const miss = missAt(text, start, phrase);
  return miss?.slip === 'replaced' ? miss : null;
}

function push(found: Garbled[], miss: Garbled | null, known: ReadonlySet<string>, text: string): void {
  if (miss !== null && !known.has(text.slice(miss.start, miss.end))) found.push(miss);
}

function isCovered(text: string, at: number, known: ReadonlySet<string>): boolean {
  for (let length = 3; length <= 8; length += 1)
    for (let start = Math.max(0, at - length + 1); start <= at; start += 1)
      if (known.has(text.slice(start, start + length))) return true;
  return false;
}
