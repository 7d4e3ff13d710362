import { z } from 'zod';
import { pairAt } from './heads.ts';
import { type NeighboursFile, neighboursBy } from './neighbours.ts';
import { apart, indexSpelling, type Likes, likesOf, type Spelling } from './spelling.ts';

/** 词汇表 — what a file of words for spelling holds; no space between words of one length. */
export const LexiconFile = z.strictObject({
  kind: z.literal('lexicon'),
  source: z.string(),
  date: z.string(),
  /** By length, then by the base-2 logarithm of how often they were counted. */
  words: z.record(z.string(), z.record(z.string(), z.string())),
  /** Characters by how often each stands alone. */
  singles: z.record(z.string(), z.string()),
  /** Words of two characters that papers of this trade use all the time. */
  trade: z.string(),
  /** Two characters that are no slip. */
  known: z.string(),
});

/** 形近字表 — groups, a space between: a character, and those it is easily taken for. */
export const ShapesFile = z.strictObject({
  kind: z.literal('shapes'),
  source: z.string(),
  date: z.string(),
  near: z.string(),
  /** Less alike: only where much speaks for the word. */
  far: z.string(),
});

/** What fixed phrases count for, and the longest that is taken for a word. */
const phraseLevel = 10;
const longestPhrase = 6;

function pieces(text: string, length: number): string[] {
  const bare = text.replace(/\s+/g, '');
  const all = new Array<string>(Math.floor(bare.length / length));
  for (let i = 0; i < all.length; i += 1) all[i] = bare.slice(i * length, (i + 1) * length);
  return all;
}

export interface SpellingSources {
  readonly lexicons: readonly z.infer<typeof LexiconFile>[];
  readonly shapes: readonly z.infer<typeof ShapesFile>[];
  readonly neighbours: readonly z.infer<typeof NeighboursFile>[];
  readonly sounds: Likes;
  readonly phrases: Iterable<string>;
}

/** Adds a word with the pairs it holds. */
function addWord({ words, pairs }: Laid, word: string, level: number): void {
  if (word.length === 2) pairs.set(pairAt(word), level);
  else {
    words.set(word, level);
    for (let i = 0; i + 1 < word.length; i += 1) addPair(pairs, pairAt(word, i, i + 1));
  }
}

function addPair(pairs: Map<number, number>, pair: number): void {
  if (!pairs.has(pair)) pairs.set(pair, apart);
}

/** Words of two characters, of which there are most, make no strings of their own. */
function eachPair(text: string, visit: (pair: number) => void): void {
  const bare = text.replace(/\s+/g, '');
  for (let i = 0; i + 1 < bare.length; i += 2) visit(pairAt(bare, i, i + 1));
}

interface Laid {
  readonly words: Map<string, number>;
  readonly pairs: Map<number, number>;
}

function layWords({ words: held }: z.infer<typeof LexiconFile>, laid: Laid): void {
  for (const [length, levels] of Object.entries(held))
    for (const [level, text] of Object.entries(levels))
      if (length === '2') eachPair(text, (pair) => laid.pairs.set(pair, Number(level)));
      else for (const word of pieces(text, Number(length))) addWord(laid, word, Number(level));
}

/** All words by their counts; phrases of the other files are as good as words. */
export function readSpelling({ lexicons, shapes, neighbours, sounds, phrases }: SpellingSources): Spelling {
  const laid: Laid = { words: new Map(), pairs: new Map() };
  for (const phrase of phrases) if (phrase.length <= longestPhrase) addWord(laid, phrase, phraseLevel);
  for (const file of lexicons) layWords(file, laid);
  for (const { known } of lexicons) eachPair(known, (pair) => addPair(laid.pairs, pair));
  const singles = new Map<string, number>();
  for (const held of lexicons.map((f) => f.singles))
    for (const [level, text] of Object.entries(held)) for (const c of pieces(text, 1)) singles.set(c, Number(level));
  const trade = new Set(lexicons.flatMap((f) => pieces(f.trade, 2)));
  const near = shapes.flatMap((f) => f.near.split(/\s+/));
  const far = shapes.flatMap((f) => f.far.split(/\s+/));
  const beside = neighboursBy(neighbours, { pairs: laid.pairs, singles });
  return indexSpelling({ ...laid, singles, trade }, likesOf(sounds, [...near, ...far]), likesOf(sounds, near), beside);
}
