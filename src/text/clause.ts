/** No clause is as long: without a bound a text that has no stops would be read to its end again for each of its figures. */
const longest = 400;

/** 分句 — what stands before `at` back to the last of the stops, and from `at` up to the next; a scan, as a pattern would try every place. */
export function clauseBefore(text: string, at: number, stops: string): string {
  const end = Math.min(at, text.length);
  let from = end;
  while (from > 0 && end - from < longest && !stops.includes(text[from - 1] as string)) from -= 1;
  return text.slice(from, at);
}

export function clauseAfter(text: string, at: number, stops: string): string {
  const end = Math.min(text.length, at + longest);
  let to = at;
  while (to < end && !stops.includes(text[to] as string)) to += 1;
  return text.slice(at, to);
}
