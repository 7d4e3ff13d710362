import { begunIn, indexHeads, pairAt } from './heads.ts';
import { type Misheard, misheardIn } from './misheard.ts';
import type { Likes } from './spelling.ts';

/** 走样 — a stretch of text that is a known phrase but for one character. */
export interface Garbled {
  /** `[start, end)` in the text. */
  readonly start: number;
  readonly end: number;
  /** The phrase it means. */
  readonly right: string;
  /** A character wrong, one too many, one missing, two that changed places. */
  readonly slip: 'replaced' | 'inserted' | 'lost' | 'swapped';
  /** Place of the slip in the phrase. */
  readonly at: number;
}

/** 固定说法 — idioms, names and terms that stand in one form only. */
export interface Phrases {
  readonly known: ReadonlySet<string>;
  /** Whether two characters are easily taken for one another: by sound or by shape. */
  alike(a: string, b: string): boolean;
  /** Whether a phrase that is right covers the character: the 貌 of 市容市貌环境卫生. */
  covers(text: string, at: number): boolean;
  /** All stretches one character away from a phrase; stretches that are phrases themselves are passed over. */
  garbled(text: string): readonly Garbled[];
  /** All four-character phrases with one half misheard, beside a half that `isWord` does not know for a word. */
  misheard(text: string, isWord: (two: string) => boolean): Iterable<Misheard>;
}

/** Place in the phrase, `from` or behind, where the text that stands at `offset` first differs from it; its length where it does not. */
function firstDifference(text: string, offset: number, phrase: string, from = 0): number {
  let i = from;
  while (i < phrase.length && text.charCodeAt(offset + i) === phrase.charCodeAt(i)) i += 1;
  return i;
}

/** Whether the rest of the phrase, from `i` on, stands in the text at `at`. */
const tailAgrees = (text: string, at: number, phrase: string, i: number): boolean =>
  firstDifference(text, at - i, phrase, i) === phrase.length;

/** Whether the last character of the phrase, or the one before it, stands about where it should: nearly all are told apart by it. */
function endsNear(text: string, start: number, phrase: string): boolean {
  const last = start + phrase.length - 1;
  const end = phrase.charCodeAt(phrase.length - 1);
  return (
    text.charCodeAt(last) === end ||
    text.charCodeAt(last + 1) === end ||
    text.charCodeAt(last - 1) === end ||
    text.charCodeAt(last - 1) === phrase.charCodeAt(phrase.length - 2)
  );
}

/** How the text at `start` misses the phrase, given that its first two characters or its last two are right. */
function missAt(text: string, start: number, phrase: string): Garbled | null {
  const i = firstDifference(text, start, phrase);
  const n = phrase.length;
  if (i >= n) return null;
  const slip = slipAt(text, start, phrase, i);
  const length = slip === 'inserted' ? n + 1 : slip === 'lost' ? n - 1 : n;
  return slip === null || start + length > text.length
    ? null
    : { start, end: start + length, right: phrase, slip, at: i };
}

/** 圾垃: the two characters at `i` of the phrase stand the other way round. */
const changedPlaces = (text: string, at: number, phrase: string, i: number): boolean =>
  i + 1 < phrase.length &&
  text.charCodeAt(at) === phrase.charCodeAt(i + 1) &&
  text.charCodeAt(at + 1) === phrase.charCodeAt(i) &&
  tailAgrees(text, at + 2, phrase, i + 2);

/** What befell the character where text and phrase first differ, at `i` of the phrase. */
function slipAt(text: string, start: number, phrase: string, i: number): Garbled['slip'] | null {
  const n = phrase.length;
  if (tailAgrees(text, start + i + 1, phrase, i + 1)) return 'replaced';
  if (n < 4) return null;
  if (changedPlaces(text, start + i, phrase, i)) return 'swapped';
  if (i === 0) return null;
  if (tailAgrees(text, start + i + 1, phrase, i)) return 'inserted';
  return n >= 5 && i < n - 1 && tailAgrees(text, start + i, phrase, i + 1) ? 'lost' : null;
}

/** Index of phrases by their first two and last two characters: one slip leaves one of the pairs whole. `likes`: what each may be taken for. */
export function indexPhrases(known: ReadonlySet<string>, likes: Likes, loose: ReadonlySet<string>): Phrases {
  const long = [...known].filter((p) => p.length >= 3);
  const heads = indexHeads(long, (p) => pairAt(p));
  const tails = indexHeads(long, (p) => pairAt(p, -2, -1));
  const forks = indexHeads(long, (p) => (p.length === 3 ? pairAt(p, 0, 2) : null));
  const alike = (a: string, b: string): boolean => b !== '' && (likes.get(a) ?? []).some((line) => line.includes(b));
  /** Between words that only often stand together others may stand: there a slip is a character mistaken for its like. */
  const isSlip = ({ right, slip, start, at }: Garbled, text: string): boolean => {
    if (!loose.has(right)) return true;
    const typed = text[start + at] ?? '';
    return slip === 'replaced' && !joining.has(typed) && alike(typed, right[at] ?? '');
  };
  const garbled = (text: string): Garbled[] => {
    const found: Garbled[] = [];
    const push = (miss: Garbled | null): void => {
      if (miss !== null && !known.has(text.slice(miss.start, miss.end))) found.push(miss);
    };
    for (const { at, those } of begunIn(text, heads))
      for (const p of those) if (endsNear(text, at, p)) push(missAt(text, at, p));
    for (const { at, those } of begunIn(text, forks, 1))
      for (const p of those) if (endsNear(text, at, p)) push(missAt(text, at, p));
    for (const { at, those } of begunIn(text, tails))
      for (const p of those) if (beginsWrong(text, at + 2 - p.length, p)) push(firstWrong(text, at + 2 - p.length, p));
    return found.filter((miss) => isSlip(miss, text));
  };
  const misheard: Phrases['misheard'] = (text, isWord) => misheardIn(text, { heads, tails, alike, isWord });
  return { known, alike, garbled, misheard, covers: (text, at) => isCovered(text, at, known) };
}

const joining = new Set('和与及或的了并有');

/** Whether one of the first two characters is wrong, or the two have changed places: next to all others are told apart by it. */
function beginsWrong(text: string, start: number, phrase: string): boolean {
  if (start < 0) return false;
  const [first, second] = [text.charCodeAt(start), text.charCodeAt(start + 1)];
  const isFirst = first === phrase.charCodeAt(0);
  const isSecond = second === phrase.charCodeAt(1);
  return isFirst !== isSecond || (!isFirst && first === phrase.charCodeAt(1) && second === phrase.charCodeAt(0));
}

/** Only a slip in the first two characters: the others are seen from the head. */
function firstWrong(text: string, start: number, phrase: string): Garbled | null {
  if (!endsNear(text, start, phrase)) return null;
  const miss = missAt(text, start, phrase);
  return miss?.slip === 'replaced' || miss?.slip === 'swapped' ? miss : null;
}

function isCovered(text: string, at: number, known: ReadonlySet<string>): boolean {
  for (let length = 3; length <= 8; length += 1)
    for (let start = Math.max(0, at - length + 1); start <= at; start += 1)
      if (known.has(text.slice(start, start + length))) return true;
  return false;
}
