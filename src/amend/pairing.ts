import { wholeDifference } from './compare.ts';
import { likeness, type Weighed, weighed } from './likeness.ts';
import type { Printed } from './printed.ts';

/** 前后两行 — what was, what is, or how the one became the other. */
export type Paired =
  | { readonly old: Printed; readonly now: null }
  | { readonly old: null; readonly now: Printed }
  | { readonly old: Printed; readonly now: Printed };

/** Beyond so many comparisons, or so many words looked at in them, nobody reads row against row. */
const most = 250_000;
const mostWords = 10_000_000;

/**
 * Of what went and what came at one place: which of the new lines were written for which of the old ones, in order, so that
 * as much as can be is seen to be the same.
 */
export function pairUp(olds: readonly Printed[], nows: readonly Printed[]): Paired[] {
  if (olds.length * nows.length > most) return pairByName(olds, nows);
  const [was, is] = [olds.map(weighed), nows.map(weighed)];
  if (wordsIn(was) * nows.length + wordsIn(is) * olds.length > mostWords) return pairByName(olds, nows);
  return pairAlike(was, is);
}

const wordsIn = (lines: readonly Weighed[]): number => lines.reduce((sum, { counts }) => sum + counts.size, 0);

function pairAlike(olds: readonly Weighed[], nows: readonly Weighed[]): Paired[] {
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
    const [old, now] = [olds[i]?.line, nows[j]?.line];
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

/** A long list of villages of which every row was changed: the rows go by what their first cells say. */
function pairByName(olds: readonly Printed[], nows: readonly Printed[]): Paired[] {
  const pairs: Paired[] = [];
  let [i, j] = [0, 0];
  for (const { kind } of wholeDifference(olds.map(nameOf), nows.map(nameOf))) {
    const [old, now] = [olds[i], nows[j]];
    if (kind === '相同' && old && now) pairs.push({ old, now });
    if (kind === '删除' && old) pairs.push(gone(old));
    if (kind === '新增' && now) pairs.push(come(now));
    if (kind !== '新增') i += 1;
    if (kind !== '删除') j += 1;
  }
  return pairs;
}

/** Of a row also whether it is of the head, and how many cells it has: other rows are none that could become this one. */
function nameOf({ key, row }: Printed): string {
  if (row === null) return key;
  const [first, second = ''] = row.cells.filter((cell) => cell !== '');
  return `\u0001${row.head} ${row.cells.length} ${first ?? ''}${/^\d*$/u.test(first ?? '') ? second : ''}`;
}

const gone = (old: Printed): Paired => ({ old, now: null });
const come = (now: Printed): Paired => ({ old: null, now });
