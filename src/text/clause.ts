/** No clause is as long: without a bound a text that has no stops would be read to its end again for each of its figures. */
const longest = 400;

/** 分句 — what stands before `at` back to the last of the stops, and from `at` up to the next. */
export function clauseBefore(text: string, at: number, stops: string): string {
  const from = Math.max(0, Math.min(at, text.length) - longest);
  const near = text.slice(from, at);
  let last = -1;
  for (const stop of stops) last = Math.max(last, near.lastIndexOf(stop));
  return near.slice(last + 1);
}

export function clauseAfter(text: string, at: number, stops: string): string {
  let near = text.slice(at, at + longest);
  for (const stop of stops) {
    const first = near.indexOf(stop);
    if (first >= 0) near = near.slice(0, first);
  }
  return near;
}
