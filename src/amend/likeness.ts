import type { Printed } from './printed.ts';
import { wordsOf } from './wording.ts';

/** 一行的词 — a printed line with its words counted: each is held against many others. */
export interface Weighed {
  readonly line: Printed;
  readonly size: number;
  readonly counts: ReadonlyMap<string, number>;
}

export function weighed(line: Printed): Weighed {
  const words = wordsOf(line.row === null ? line.key : line.row.cells.join(' '));
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { line, size: words.length, counts };
}

/** 0 where one was written in place of the other; a row is compared cell by cell, whatever its cells hold. */
export function likeness(old: Weighed, now: Weighed): number {
  const [a, b] = [old.line.row, now.line.row];
  if (a === null || b === null) {
    const share = a === b ? common(old, now, 0.5) : 0;
    return share >= 0.5 ? share : 0;
  }
  if (a.head !== b.head || a.cells.length !== b.cells.length) return 0;
  const filled = a.cells.flatMap((cell, x) => (cell === '' && b.cells[x] === '' ? [] : [x]));
  const same = filled.filter((x) => a.cells[x] === b.cells[x]).length / Math.max(1, filled.length);
  if (same >= 0.5) return same;
  const words = common(old, now, 0.6);
  return words >= 0.6 ? words / 2 : 0;
}

/** The share of their words two lines have in common; 0 where it cannot come to `least`. */
function common(a: Weighed, b: Weighed, least: number): number {
  const [few, many] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  const all = Math.max(1, a.size + b.size);
  if (2 * Math.min(a.size, b.size) < least * all) return 0;
  let shared = 0;
  for (const [word, count] of few.counts) shared += Math.min(count, many.counts.get(word) ?? 0);
  return (2 * shared) / all;
}
