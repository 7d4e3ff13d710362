import { z } from 'zod';
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
  return new RegExp(`${literal}(?:${places.join('|')})`, 'uy');
}

function pairOf([pair, contexts]: [string, string]): Pair {
  const [wrong = '', right = ''] = pair.split('→');
  let pattern: RegExp | undefined;
  return {
    wrong,
    right,
    pattern: () => {
      pattern ??= patternOf(wrong, contexts);
      return pattern;
    },
  };
}

/** Words by their first character: most characters of a text begin none of them. */
export function indexConfusions(files: readonly PairsFile[]): ConfusedIn {
  const heads = new Map<number, Pair[]>();
  for (const pair of files.flatMap((f) => Object.entries(f.pairs)).map(pairOf)) {
    const held = heads.get(pair.wrong.charCodeAt(0));
    if (held) held.push(pair);
    else heads.set(pair.wrong.charCodeAt(0), [pair]);
  }
  return (text) => {
    const found: Confused[] = [];
    for (let at = 0; at < text.length; at += 1)
      for (const { wrong, right, pattern } of heads.get(text.charCodeAt(at)) ?? [])
        if (text.startsWith(wrong, at) && holdsAt(pattern(), text, at))
          found.push({ start: at, end: at + wrong.length, wrong, right });
    return found;
  };
}

function holdsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
