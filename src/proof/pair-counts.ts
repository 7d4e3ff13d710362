import { isHan } from '../text/han.ts';
import type { Paragraph } from '../text/prose.ts';

/** 字对 — every two characters that stand side by side in a paragraph, and how often they do so in the whole text. */
export interface PairCounts {
  of(pair: string): number;
  /** The pair that begins at `at`: asked for at every place of a text, so no new string is made. */
  at(text: string, at: number): number;
}

const keyAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

export function countPairs(paragraphs: readonly Paragraph[]): PairCounts {
  const counts = new Map<number, number>();
  for (const { text } of paragraphs)
    for (let i = 0; i + 1 < text.length; i += 1) {
      const key = keyAt(text, i);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  const at = (text: string, i: number): number =>
    i + 1 < text.length && i >= 0 ? (counts.get(keyAt(text, i)) ?? 0) : 0;
  return { at, of: (pair) => at(pair, 0) };
}

/** What a text writes time and again is a name or a term of its own. */
export const isUsedAgain = (pairs: PairCounts, text: string, at: number): boolean =>
  [at - 1, at].some((i) => isHan(text[i]) && isHan(text[i + 1]) && pairs.at(text, i) > 1);
