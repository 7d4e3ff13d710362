import type { Printed } from './printed.ts';
import { wordsOf } from './wording.ts';

/** 前后两行 — what was, what is, or how the one became the other. */
export type Paired =
  | { readonly old: Printed; readonly now: null }
  | { readonly old: null; readonly now: Printed }
  | { readonly old: Printed; readonly now: Printed };

/** Beyond so many comparisons nobody reads row against row. */
const most = 250_000;

/**
 * Of what went and what came at one place: which of the new lines were written for which of the old ones, in order, so that
 * as much as can be is seen to be the same.
 */
export function pairUp(olds: readonly Printed[], nows: readonly Printed[]): Paired[] {
  if (olds.length * nows.length > most) return [...olds.map(gone), ...nows.map(come)];
  const alike = olds.map((old) => nows.map((now) => likeness(old, now)));
  const best = Array.from({ length: olds.length + 1 }, () => new Float64Array(nows.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const like = (i: number, j: number): number => alike[i]?.[j] ?? 0;
  for (let i = olds.length - 1; i >= 0; i -= 1)
    for (let j = nows.length - 1; j >= 0; j -= 1) {
      const both = like(i, j) > 0 ? like(i, j) + at(i + 1, j + 1) : 0;
      (best[i] as Float64Array)[j] = Math.max(both, at(i + 1, j), at(i, j + 1));
    }
  const pairs: Paired[] = [];
  let [i, j] = [0, 0];
  while (i < olds.length || j < nows.length) {
    const [old, now] = [olds[i], nows[j]];
    if (old && now && like(i, j) > 0 && at(i, j) === like(i, j) + at(i + 1, j + 1)) {
      pairs.push({ old, now });
      [i, j] = [i + 1, j + 1];
    } else if (old && (now === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pairs.push(gone(old));
      i += 1;
    } else if (now) {
      pairs.push(come(now));
      j += 1;
    }
  }
  return pairs;
}

const gone = (old: Printed): Paired => ({ old, now: null });
const come = (now: Printed): Paired => ({ old: null, now });

/** 0 where one was written in place of the other; a row is compared cell by cell, whatever its cells hold. */
function likeness(old: Printed, now: Printed): number {
  if (old.row === null || now.row === null) {
    const share = old.row === now.row ? common(old.key, now.key) : 0;
    return share >= 0.5 ? share : 0;
  }
  const [a, b] = [old.row, now.row];
  if (a.head !== b.head || a.cells.length !== b.cells.length) return 0;
  const filled = a.cells.flatMap((cell, x) => (cell === '' && b.cells[x] === '' ? [] : [x]));
  const same = filled.filter((x) => a.cells[x] === b.cells[x]).length / Math.max(1, filled.length);
  if (same >= 0.5) return same;
  const words = common(a.cells.join(' '), b.cells.join(' '));
  return words >= 0.6 ? words / 2 : 0;
}

/** The share of their words two lines have in common. */
function common(a: string, b: string): number {
  const [own, other] = [wordsOf(a), wordsOf(b)];
  const left = new Map<string, number>();
  for (const word of own) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return (2 * shared) / Math.max(1, own.length + other.length);
}
