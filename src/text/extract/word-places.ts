/** 词位 — where a word stands. */
export interface Hit {
  readonly at: number;
  readonly end: number;
  readonly word: string;
}

/** The last place of the longest of the words. */
export function lastOf(text: string, words: readonly string[]): Hit | null {
  let best: Hit | null = null;
  for (const word of words) {
    const at = text.lastIndexOf(word);
    if (at < 0) continue;
    const end = at + word.length;
    if (best === null || end > best.end || (end === best.end && at < best.at)) best = { at, end, word };
  }
  return best;
}

/** The text with a dot for every character that belongs to one of the words. */
export function without(text: string, words: readonly string[]): string {
  const signs = text.split('');
  for (const word of words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) signs.fill('·', at, at + word.length);
  return signs.join('');
}
