import { createGlimpse, type Signs, signsOf } from './glimpse.ts';
import type { Way } from './ways.ts';

/**
 * 可能说到 — whether a text holds what some way needs of its subject: what cannot be told there need not be read for figures.
 * Words are looked for only where all their characters stand in the text, which is seldom.
 */
export function mayTell(ways: readonly Way[]): (text: string, heading: string) => boolean {
  const made = known.get(ways) ?? screenFor(ways);
  known.set(ways, made);
  return made;
}

/** Made once for all the texts held against one pack. */
const known = new WeakMap<readonly Way[], (text: string, heading: string) => boolean>();

const share = /[%％]|成|百分|半/u;

interface Word {
  readonly text: string;
  readonly signs: Signs;
}

function screenFor(ways: readonly Way[]): (text: string, heading: string) => boolean {
  const words = new Map<string, Word>();
  const wordOf = (text: string): Word => {
    const word = words.get(text) ?? { text, signs: signsOf(text) };
    words.set(text, word);
    return word;
  };
  const needed = ways.map(({ of, measure, done }) => ({
    subject: of.map((group) => group.map(wordOf)),
    measure: measure.map(wordOf),
    done: done.map(wordOf),
  }));
  const glimpse = createGlimpse();
  return (body, heading) => {
    const text = `${heading}\n${body}`;
    const titles = `${heading}\n${body.slice(0, 40)}`;
    glimpse.look(text);
    // 98%的井盖完好: what has been done is told of a share.
    const shared = share.test(body);
    const some = (words: readonly Word[]): boolean =>
      words.some((word) => glimpse.mayHold(word.signs) && text.includes(word.text));
    const named = (words: readonly Word[]): boolean => words.some((word) => titles.includes(word.text));
    // Of districts under a heading the measure goes without saying.
    return needed.some(
      ({ subject, measure, done }) =>
        subject.every(some) &&
        (measure.length === 0 ||
          some(measure) ||
          (shared && some(done)) ||
          (subject.length > 0 && subject.every(named))),
    );
  };
}
