import type { SourceLine } from './prose.ts';

/** 读多少 — a book of two thousand pages; more is no document but a register or a trap. */
export const mostCharacters = 3_000_000;

/** Of the lines as many as hold `most` characters; an empty one counts as one. `cut`: the first that is not whole, or null. */
export function linesWithin(
  lines: readonly SourceLine[],
  most: number,
): { readonly lines: readonly SourceLine[]; readonly cut: SourceLine | null } {
  let left = most;
  for (const [i, line] of lines.entries()) {
    if (line.text.length > left)
      return { lines: [...lines.slice(0, i), { ...line, text: line.text.slice(0, left) }], cut: line };
    left -= Math.max(1, line.text.length);
  }
  return { lines, cut: null };
}
