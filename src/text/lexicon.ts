import { z } from 'zod';
import { indexSpelling, type Likes, likesOf, type Spelling } from './spelling.ts';

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
  readonly sounds: Likes;
  readonly phrases: Iterable<string>;
}

/** All words by their counts; phrases of the other files are as good as words. */
export function readSpelling({ lexicons, shapes, sounds, phrases }: SpellingSources): Spelling {
  const words = new Map<string, number>();
  for (const phrase of phrases) if (phrase.length <= longestPhrase) words.set(phrase, phraseLevel);
  for (const { words: held } of lexicons)
    for (const [length, levels] of Object.entries(held))
      for (const [level, text] of Object.entries(levels))
        for (const word of pieces(text, Number(length))) words.set(word, Number(level));
  const singles = new Map<string, number>();
  for (const held of lexicons.map((f) => f.singles))
    for (const [level, text] of Object.entries(held)) for (const c of pieces(text, 1)) singles.set(c, Number(level));
  const trade = new Set(lexicons.flatMap((f) => pieces(f.trade, 2)));
  const known = lexicons.flatMap((f) => pieces(f.known, 2));
  const near = shapes.flatMap((f) => f.near.split(/\s+/));
  const far = shapes.flatMap((f) => f.far.split(/\s+/));
  return indexSpelling({ words, singles, known, trade }, likesOf(sounds, [...near, ...far]), likesOf(sounds, near));
}
