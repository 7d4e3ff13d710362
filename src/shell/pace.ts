/** 步速 — when a piece of work was first heard of, in milliseconds, how much of it was done by then, and is done now. */
export interface Pace {
  readonly since: number;
  readonly from: number;
  readonly last: number;
  readonly all: number;
}

interface Share {
  readonly done: number;
  readonly all: number;
}

/** The pace so far, or a new one where the work has begun again. */
export const paceOf = (pace: Pace | undefined, { done, all }: Share, now: number): Pace =>
  pace !== undefined && pace.all === all && pace.last <= done
    ? { ...pace, last: done }
    : { since: now, from: done, last: done, all };

/** Milliseconds and share of the work below which a guess would be a lottery. */
const soonest = 2000;
const least = 0.03;

/** `约剩20秒`, `约剩3分钟`, as if it went on at the pace so far; '' while nothing can be told, or nothing worth telling is left. */
export function timeLeft({ since, from }: Pace, { done, all }: Share, now: number): string {
  const [spent, made] = [now - since, done - from];
  if (spent < soonest || made < 1 || made < all * least) return '';
  const seconds = ((all - done) * spent) / made / 1000;
  if (seconds < 1) return '';
  if (seconds < 90) return `约剩${seconds < 10 ? Math.ceil(seconds) : Math.ceil(seconds / 5) * 5}秒`;
  return `约剩${Math.ceil(seconds / 60)}分钟`;
}
