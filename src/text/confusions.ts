import { z } from 'zod';
import { begunIn, indexHeads, pairAt } from './heads.ts';
import { plainHan } from './plain-han.ts';
import type { WrittenPattern } from './tame-pattern.ts';

/** “写错的词→正确的词”, and the places, spaces between: `~` the word, `…` up to eight characters, `#` a figure, else a pattern. */
export const pairContexts = z.record(
  z.string().regex(/^[^→]+→[^→]+$/u),
  z.string().refine((text) => areContexts(text), '搭配不是合法的写法'),
);

/** 混词词典 — pairs of real words that are taken for one another, and where the first is surely the wrong one. */
export const ConfusionsFile = z.strictObject({
  kind: z.literal('confusions'),
  source: z.string(),
  date: z.string(),
  pairs: pairContexts,
});

type PairsFile = Pick<z.infer<typeof ConfusionsFile>, 'pairs'>;

/** 混词 — a real word at `[start, end)` where the other of its pair is meant. */
export interface Confused {
  readonly start: number;
  readonly end: number;
  readonly wrong: string;
  readonly right: string;
}

/** All places of a text where one word was taken for another. */
export type ConfusedIn = (text: string) => readonly Confused[];

interface Pair {
  readonly wrong: string;
  readonly right: string;
  /** Place among the pairs. */
  readonly rank: number;
  /** Sticky; made when the word first stands in a text. */
  readonly pattern: () => RegExp;
}

const contextsOf = (text: string): string[] => text.split(/\s+/u).filter((c) => c !== '');

function areContexts(text: string): boolean {
  try {
    return contextsOf(text).every((c) => c.includes('~')) && patternOf('词', text).source !== '';
  } catch {
    return false;
  }
}

/** What the places of a file come to as patterns, one each. */
export const contextPatterns = ({ pairs }: PairsFile): WrittenPattern[] =>
  Object.values(pairs)
    .flatMap(contextsOf)
    .map((written) => ({ written, source: patternOf('词', written).source }));

/** The word first: a text without it is passed over at once; what stands before it is looked back at. */
function patternOf(wrong: string, text: string): RegExp {
  const literal = wrong.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  const places = contextsOf(text).map((context) => {
    const [before = '', behind = ''] = [
      context.slice(0, context.indexOf('~')),
      context.slice(context.indexOf('~') + 1),
    ].map((part) => part.replaceAll('…', '\\p{Script=Han}{0,8}').replaceAll('#', '\\d[\\d.]{0,11}[万亿]?[余多]?'));
    return `${before === '' ? '' : `(?<=${before}${literal})`}${behind === '' ? '' : `(?=${behind})`}`;
  });
  return plainHan(new RegExp(`${literal}(?:${places.join('|')})`, 'uy'));
}

function pairOf([pair, contexts]: [string, string], rank: number): Pair {
  const [wrong = '', right = ''] = pair.split('→');
  let pattern: RegExp | undefined;
  return {
    wrong,
    right,
    rank,
    pattern: () => {
      pattern ??= patternOf(wrong, contexts);
      return pattern;
    },
  };
}

/** Every place where a word of the pairs stands: those of one character are looked for one by one, they are few. */
function placesOf(pairs: readonly Pair[]): (text: string) => readonly (Pair & { readonly at: number })[] {
  const single = pairs.filter(({ wrong }) => wrong.length === 1);
  const heads = indexHeads(pairs, ({ wrong }) => (wrong.length === 1 ? null : pairAt(wrong)));
  return (text) => {
    const found: (Pair & { readonly at: number })[] = [];
    for (const { at, those } of begunIn(text, heads))
      for (const pair of those) if (text.startsWith(pair.wrong, at)) found.push({ ...pair, at });
    for (const pair of single)
      for (let at = text.indexOf(pair.wrong); at >= 0; at = text.indexOf(pair.wrong, at + 1))
        found.push({ ...pair, at });
    return found.sort((a, b) => a.at - b.at || a.rank - b.rank);
  };
}

export function indexConfusions(files: readonly PairsFile[]): ConfusedIn {
  const placesIn = placesOf(files.flatMap((f) => Object.entries(f.pairs)).map(pairOf));
  return (text) =>
    placesIn(text)
      .filter(({ pattern, at }) => holdsAt(pattern(), text, at))
      .map(({ wrong, right, at }) => ({ start: at, end: at + wrong.length, wrong, right }));
}

function holdsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
