import type { RevisedSpan } from '../model/amendment.ts';
import { wholeDifference } from './compare.ts';

/** Longer lines are replaced whole: nobody reads a thousand scattered characters. */
const longest = 2000;

/** How one line became the other, character by character and number by number. */
export const reworded = (before: string, after: string): RevisedSpan[] =>
  before === after ? span('相同', after) : (charactersOf(before, after) ?? replaced(before, after));

const replaced = (before: string, after: string): RevisedSpan[] => [...span('删除', before), ...span('新增', after)];

export const span = (kind: RevisedSpan['kind'], text: string): RevisedSpan[] => (text === '' ? [] : [{ kind, text }]);

/** Null where the two have less than half of their characters in common: then one was written in place of the other. */
export function charactersOf(before: string, after: string): RevisedSpan[] | null {
  if (before.length > longest || after.length > longest) return null;
  const words = [wordsOf(before), wordsOf(after)] as const;
  const spans = wholeDifference(...words);
  const same = spans.filter(({ kind }) => kind === '相同').length;
  return same * 2 < Math.max(words[0].length, words[1].length) ? null : merged(spans);
}

/** Characters, but a number whole: 86.5 becomes 88.5, not 8, 6 or 8, .5. */
export const wordsOf = (text: string): string[] => text.match(/\d+(?:\.\d+)*[%％‰]?|[A-Za-z]+|./gsu) ?? [];

function merged(spans: readonly RevisedSpan[]): RevisedSpan[] {
  const runs: { kind: RevisedSpan['kind']; text: string }[] = [];
  for (const { kind, text } of spans) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  }
  return runs;
}
