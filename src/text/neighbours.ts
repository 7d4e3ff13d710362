import { z } from 'zod';
import { pairAt, pairOf } from './heads.ts';

/** 邻字表 — by the base-2 logarithm of how often they stand side by side in papers of the trade, pairs of characters, no space between. */
export const NeighboursFile = z.strictObject({
  kind: z.literal('neighbours'),
  source: z.string(),
  date: z.string(),
  pairs: z.record(z.string(), z.string()),
  /** 三字连写 — three in a row that were seen: two characters, then all that stood behind them; a space between. */
  rows: z.string().default(''),
});

/** How readily one character follows another: base-2 logarithm of the chance. */
export type Follows = (first: number, second: number) => number;

/** 邻字 — what is known of characters side by side. */
export interface Neighbours {
  readonly follows: Follows;
  /** How often papers of the trade have a character with another behind it. */
  readonly sightings: (unit: number) => number;
  /** Of the three rows of three that `unit` would stand in at `at`, how many papers of the trade have. */
  readonly rowsAt: (text: string, at: number, unit: number) => number;
  /** Whether any paper of the trade has the three in a row, and the two side by side; all that it has behind the two. */
  readonly isRow: (a: number, b: number, c: number) => boolean;
  readonly isBeside: (a: number, b: number) => boolean;
  readonly behind: (a: number, b: number) => string;
}

/** What is known of words: levels of pairs, and of characters that stand alone. */
interface KnownWords {
  readonly pairs: ReadonlyMap<number, number>;
  readonly singles: ReadonlyMap<string, number>;
}

/** A pair inside a longer word counts for as much as a rare word. */
const inside = 3;
/** So much is left to what a character does by itself; so many sightings make the trade's own papers half of the say. */
const alone = 0.1;
const half = 5;
const total = 2 ** 26;
/** Level of a character nobody has counted; the chance of what was never seen. */
const rare = 4;
const least = 1e-8;

/** How often each character is followed by any, by its code. */
type Sums = Float64Array;
const sums = (): Sums => new Float64Array(0x10000);

interface Sightings {
  readonly pairs: ReadonlyMap<number, number>;
  readonly sums: Sums;
  /** What stands behind a pair. */
  readonly rows: ReadonlyMap<number, string>;
}

function rowsIn(files: readonly z.infer<typeof NeighboursFile>[]): Map<number, string> {
  const rows = new Map<number, string>();
  for (const row of files.flatMap((file) => file.rows.split(/\s+/u)))
    rows.set(pairAt(row), (rows.get(pairAt(row)) ?? '') + row.slice(2));
  return rows;
}

function sightingsIn(files: readonly z.infer<typeof NeighboursFile>[]): Sightings {
  const seen = { pairs: new Map<number, number>(), sums: sums(), rows: rowsIn(files) };
  for (const [level, text] of files.flatMap(({ pairs }) => Object.entries(pairs))) {
    const bare = text.replace(/\s+/gu, '');
    const count = 2 ** Number(level);
    for (let i = 0; i + 1 < bare.length; i += 2) {
      seen.pairs.set(pairAt(bare, i, i + 1), count);
      seen.sums[bare.charCodeAt(i)] = (seen.sums[bare.charCodeAt(i)] as number) + count;
    }
  }
  return seen;
}

const countOf = (level: number): number => 2 ** Math.max(level, inside);

function sumsOf(levels: ReadonlyMap<number, number>): Sums {
  const all = sums();
  for (const [pair, level] of levels) all[pair >>> 16] = (all[pair >>> 16] as number) + countOf(level);
  return all;
}

/** Three sights in one: papers of the trade, words of the language, and how common the second is at all. Laid out when first asked. */
export function neighboursBy(
  files: readonly z.infer<typeof NeighboursFile>[],
  { pairs, singles }: KnownWords,
): Neighbours {
  let laid: { readonly seen: Sightings; readonly held: Sums } | undefined;
  const lay = () => {
    laid ??= { seen: sightingsIn(files), held: sumsOf(pairs) };
    return laid;
  };
  const follows: Follows = (first, second) => {
    const { seen, held } = lay();
    const pair = pairOf(first, second);
    const sightings = seen.sums[first] as number;
    const own = sightings / (sightings + half);
    const inTrade = (seen.pairs.get(pair) ?? 0) / Math.max(1, sightings);
    const level = pairs.get(pair);
    const inWords = level === undefined ? 0 : countOf(level) / (held[first] as number);
    const single = 2 ** (singles.get(String.fromCharCode(second)) ?? rare) / total;
    return Math.log2(own * inTrade + (1 - own * 0.6) * 0.5 * inWords + alone * single + least);
  };
  const behind: Neighbours['behind'] = (a, b) => lay().seen.rows.get(pairOf(a, b)) ?? '';
  const isRow: Neighbours['isRow'] = (a, b, c) => behind(a, b).includes(String.fromCharCode(c));
  const rowsAt: Neighbours['rowsAt'] = (text, at, unit) => {
    const code = (i: number): number => (i === at ? unit : text.charCodeAt(i));
    return [at - 2, at - 1, at].filter((i) => i >= 0 && isRow(code(i), code(i + 1), code(i + 2))).length;
  };
  const isBeside: Neighbours['isBeside'] = (a, b) => lay().seen.pairs.has(pairOf(a, b));
  return { follows, rowsAt, isRow, isBeside, behind, sightings: (unit) => lay().seen.sums[unit] as number };
}
