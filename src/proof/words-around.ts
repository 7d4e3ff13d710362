import { wordsIn } from '../text/words.ts';

const ahead = (text: string, at: number): string =>
  /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, at - 8), at))?.[0] ?? '';
const behind = (text: string, at: number): string => /^\p{Script=Han}*/u.exec(text.slice(at, at + 8))?.[0] ?? '';

/** Whether words begin and end at the edges of `right` when it takes the place of `[start, end)`. */
export function fitsBack(text: string, start: number, end: number, right: string): boolean {
  const left = ahead(text, start);
  const whole = left + right + behind(text, end);
  const wordAt = wordsIn(whole);
  const isEdge = (at: number): boolean => at === 0 || at === whole.length || wordAt(at)?.start === at;
  return isEdge(left.length) && isEdge(left.length + right.length);
}

/** Whether the word that holds the character at `at` lies within `[start, end)` as the text stands, cut around `from`…`to`. */
export function staysInside(text: string, start: number, end: number, at: number, from = start, to = end): boolean {
  const left = ahead(text, from);
  const offset = from - left.length;
  const word = wordsIn(left + text.slice(from, to) + behind(text, to))(at - offset);
  return word !== null && offset + word.start >= start && offset + word.start + word.text.length <= end;
}
