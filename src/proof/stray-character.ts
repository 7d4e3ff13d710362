import type { Paragraph } from '../text/prose.ts';
import type { Stray } from '../text/spelling.ts';
import { isUsedAgain } from './pair-counts.ts';
import type { Reading } from './reading.ts';

/**
 * What each sign weighs: base-e logarithms of odds, fitted by logistic regression to common characters put between two of a word in
 * 114 papers (neighbours counted without the paper's own batch) and to all places of these papers where nothing was put in.
 */
const weights = {
  gain: 0.23,
  fit: 0.25,
  /** A character common in the language strays by chance; one the trade itself writes a lot stands there on purpose. */
  common: 0.37,
  inTrade: -0.24,
  /** The trade uses the parted word all the time; the text has it elsewhere. */
  trade: 1.5,
  elsewhere: 0.9,
};

/** Beyond it neighbours say no more. */
const strangest = 20;
/** Chosen on the same papers: four false alarms in a hundred thousand characters, before grammar is asked. */
const enough = 15.3;

function oddsFor({ pairs }: Reading, text: string, { at, gain, fit, common, inTrade, trade }: Stray): number {
  const elsewhere = Math.min(3, pairs.of(`${text[at - 1]}${text[at + 1]}`));
  return (
    weights.gain * gain +
    weights.fit * Math.min(fit, strangest) +
    weights.common * common +
    weights.inTrade * inTrade +
    weights.elsewhere * elsewhere +
    (trade ? weights.trade : 0)
  );
}

/** 混入的字 — places of characters that make no word where they stand, and part one that makes much better sense. */
export function strayCharacters(reading: Reading, { text }: Paragraph): number[] {
  const { phrases, spelling } = reading.dictionaries;
  return spelling
    .straysIn(text)
    .filter((stray) => oddsFor(reading, text, stray) >= enough)
    .filter(({ at }) => !isUsedAgain(reading.pairs, text, at) && !phrases.covers(text, at))
    .map(({ at }) => at);
}
