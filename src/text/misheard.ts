import { begunIn, type Heads } from './heads.ts';

/** 听写之误 — a four-character phrase of which one half is right, and both characters of the other only sound or look so. */
export interface Misheard {
  readonly start: number;
  readonly end: number;
  readonly right: string;
}

/** What is known of phrases and words. */
interface Known {
  /** Phrases by their first two characters, and by their last two. */
  readonly heads: Heads<string>;
  readonly tails: Heads<string>;
  readonly alike: Alike;
  /** Whether two characters are a word for themselves: then what stands beside them may be another as well, 组织送戏 is no 组织关系. */
  readonly isWord: (two: string) => boolean;
}

type Alike = (a: string, b: string) => boolean;

/** 留恋 for 流连: both characters are others, and each the like of the one that is meant. */
function isLike(text: string, at: number, right: string, from: number, alike: Alike): boolean {
  const [first = '', second = ''] = [text[at], text[at + 1]];
  const [meant = '', other = ''] = [right[from], right[from + 1]];
  return first !== meant && second !== other && alike(first, meant) && alike(second, other);
}

/** 留恋忘返, 流连望反: two characters wrong, where one alone would have been found without this. */
export function* misheardIn(text: string, { heads, tails, alike, isWord }: Known): Generator<Misheard> {
  for (const { at, those } of begunIn(text, heads)) {
    if (isWord(text.slice(at, at + 2))) continue;
    for (const right of those)
      if (right.length === 4 && isLike(text, at + 2, right, 2, alike)) yield { start: at, end: at + 4, right };
  }
  for (const { at, those } of begunIn(text, tails)) {
    if (at < 2 || isWord(text.slice(at, at + 2))) continue;
    for (const right of those)
      if (right.length === 4 && isLike(text, at - 2, right, 0, alike)) yield { start: at - 2, end: at + 2, right };
  }
}
