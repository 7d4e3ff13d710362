import { z } from 'zod';
import { type ConfusedIn, indexConfusions, pairContexts } from './confusions.ts';
import { begunIn, indexHeads, pairAt } from './heads.ts';

/** 换词词典 — words that software puts for others to make a copied text look new, and the phrases they spoil. */
export const SwapsFile = z.strictObject({
  kind: z.literal('swaps'),
  source: z.string(),
  date: z.string(),
  /** “换上的词→原来的词”, spaces between. */
  pairs: z.string().regex(/^\s*(?:[^→\s]{2,4}→[^→\s]{2,4}(?:\s+|$))*$/u),
  /** What holds such a word by right: 平安社区, 爱护公物. */
  innocent: z.string().default(''),
  /** Phrases the original words make, beside those of the other dictionaries. */
  phrases: z.string().default(''),
  /** Told of only where the text has been washed in other places; written as confusions are. */
  washed: pairContexts.default({}),
});

/** 换词 — at `[start, end)` stands `wrong` where `phrase` has `right`. */
export interface Swapped {
  readonly start: number;
  readonly end: number;
  readonly wrong: string;
  readonly right: string;
  /** The stretch with the right word in it. */
  readonly meant: string;
}

export interface Swaps {
  /** Places that make a fixed phrase once the word is put back. */
  sure(text: string): readonly Swapped[];
  /** Places that speak of washing only beside others. */
  likely: ConfusedIn;
}

interface Pair {
  readonly wrong: string;
  readonly right: string;
}

/** Longest phrase that is looked up around a word. */
const longest = 8;

const listed = (text: string): string[] => text.split(/\s+/u).filter((w) => w !== '');

/** The longest stretch around the word that is a phrase with the right word and none as it stands. */
function spoiltAt(text: string, at: number, { wrong, right }: Pair, known: ReadonlySet<string>): Swapped | null {
  const behind = at + wrong.length;
  for (let length = longest; length >= right.length + 2; length -= 1)
    for (let before = length - right.length; before >= 0; before -= 1) {
      const [start, end] = [at - before, behind + (length - right.length - before)];
      if (start < 0 || end > text.length) continue;
      const meant = text.slice(start, at) + right + text.slice(behind, end);
      if (known.has(meant) && !known.has(text.slice(start, end))) return { start, end, wrong, right, meant };
    }
  return null;
}

/** Whether a phrase that holds the word by right stands over it. */
function isInnocent(text: string, at: number, wrong: string, innocent: readonly string[]): boolean {
  return innocent.some((phrase) => {
    for (let inside = phrase.indexOf(wrong); inside >= 0; inside = phrase.indexOf(wrong, inside + 1))
      if (text.startsWith(phrase, at - inside)) return true;
    return false;
  });
}

/** `known`: fixed phrases of the other dictionaries. */
export function indexSwaps(files: readonly z.infer<typeof SwapsFile>[], others: ReadonlySet<string>): Swaps {
  const pairs = files
    .flatMap((f) => listed(f.pairs))
    .map((pair) => {
      const [wrong = '', right = ''] = pair.split('→');
      return { wrong, right };
    });
  const heads = indexHeads(pairs, ({ wrong }) => pairAt(wrong));
  const innocent = files.flatMap((f) => listed(f.innocent));
  const known = new Set([...others, ...files.flatMap((f) => listed(f.phrases)), ...innocent]);
  const guards = new Map<string, readonly string[]>();
  for (const { wrong } of pairs)
    guards.set(
      wrong,
      innocent.filter((phrase) => phrase.includes(wrong)),
    );
  const sure = (text: string): Swapped[] => {
    const found: Swapped[] = [];
    let reached = 0;
    for (const { at, those } of begunIn(text, heads))
      for (const pair of at < reached ? [] : those) {
        if (!text.startsWith(pair.wrong, at) || isInnocent(text, at, pair.wrong, guards.get(pair.wrong) ?? []))
          continue;
        const swapped = spoiltAt(text, at, pair, known);
        if (swapped === null) continue;
        found.push(swapped);
        reached = swapped.end;
        break;
      }
    return found;
  };
  return { sure, likely: indexConfusions(files.map((f) => ({ pairs: f.washed }))) };
}
