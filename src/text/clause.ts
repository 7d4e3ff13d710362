/** 分句 — what stands before `at` back to the last of the stops, and from `at` up to the next; a scan, as a pattern would try every place. */
export function clauseBefore(text: string, at: number, stops: string): string {
  let from = Math.min(at, text.length);
  while (from > 0 && !stops.includes(text[from - 1] as string)) from -= 1;
  return text.slice(from, at);
}

export function clauseAfter(text: string, at: number, stops: string): string {
  let to = at;
  while (to < text.length && !stops.includes(text[to] as string)) to += 1;
  return text.slice(at, to);
}
