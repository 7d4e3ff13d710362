import { wordsOf } from '../text/words.ts';

const ahead = (text: string, at: number): string =>
  /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, at - 8), at))?.[0] ?? '';
const behind = (text: string, at: number): string => /^\p{Script=Han}*/u.exec(text.slice(at, at + 8))?.[0] ?? '';

/** Whether words begin and end at the edges of `right` when it takes the place of `[start, end)`. */
export function fitsBack(text: string, start: number, end: number, right: string): boolean {
  const left = ahead(text, start);
  const words = wordsOf(left + right + behind(text, end));
  const edges = new Set(words.flatMap((w) => [w.start, w.start + w.text.length]));
  return edges.has(left.length) && edges.has(left.length + right.length);
}

/** Whether the word that holds the character at `at` lies within `[start, end)` as the text stands, cut around `from`…`to`. */
export function staysInside(text: string, start: number, end: number, at: number, from = start, to = end): boolean {
  const left = ahead(text, from);
  const offset = from - left.length;
  const word = wordsOf(left + text.slice(from, to) + behind(text, to)).find(
    (w) => offset + w.start <= at && offset + w.start + w.text.length > at,
  );
  return word !== undefined && offset + word.start >= start && offset + word.start + word.text.length <= end;
}
