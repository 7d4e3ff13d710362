import { begunIn, type Heads } from './heads.ts';

/** 听写之误 — a four-character phrase of which one half is right, and both characters of the other only sound or look so. */
export interface Misheard {
  readonly start: number;
  readonly end: number;
  readonly right: string;
  /** Where the half that is right begins. */
  readonly kept: number;
}

type Alike = (a: string, b: string) => boolean;

/** 留恋 for 流连: both characters are others, and each the like of the one that is meant. */
const isLike = (text: string, at: number, right: string, from: number, alike: Alike): boolean =>
  [0, 1].every((i) => {
    const [seen = '', meant = ''] = [text[at + i], right[from + i]];
    return seen !== meant && alike(seen, meant);
  });

/** 留恋忘返, 流连望反: two characters wrong, where one alone would have been found without this. */
export function* misheardIn(
  text: string,
  heads: Heads<string>,
  tails: Heads<string>,
  alike: Alike,
): Generator<Misheard> {
  for (const { at, those } of begunIn(text, heads))
    for (const right of those)
      if (right.length === 4 && isLike(text, at + 2, right, 2, alike))
        yield { start: at, end: at + 4, right, kept: at };
  for (const { at, those } of begunIn(text, tails))
    for (const right of those)
      if (right.length === 4 && at >= 2 && isLike(text, at - 2, right, 0, alike))
        yield { start: at - 2, end: at + 2, right, kept: at };
}
