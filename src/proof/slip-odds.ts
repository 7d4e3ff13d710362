import type { Paragraph } from '../text/prose.ts';
import type { Misspelling } from '../text/spelling.ts';
import { isBeat, isWholeName, looksCoined, looksNamed } from './coined.ts';
import { isComposed } from './composed.ts';
import { standsByItself } from './own-right.ts';
import type { Reading } from './reading.ts';
import { fitsBack, staysInside } from './words-around.ts';

/**
 * What each sign weighs: base-e logarithms of odds, fitted by logistic regression to ten thousand random slips of sound and shape
 * in 114 papers (neighbours counted without the paper's own batch) and to all places of these papers that are no slips.
 */
const weights = {
  gain: 0.29,
  fit: 0.16,
  /** For each character beyond two of the word it would make. */
  long: 1.3,
  close: 2,
  /** A character common in the language is typed by chance; one the trade itself writes a lot stands there on purpose. */
  common: 0.29,
  inTrade: -0.28,
  /** Rows of three the trade has, as it stands and put right. */
  rows: -2.2,
  rightRows: 2.5,
  /** The text has the right pair elsewhere; papers of the trade use the word all the time. */
  elsewhere: 0.8,
  trade: 1.3,
  torn: -2.2,
  misfit: -0.8,
  itself: -1.1,
  /** More than was fitted, for other papers hold more names than those did. */
  named: -2.5,
};

/** Beyond it neighbours say no more: two rare characters nobody counted are strange to anything. */
const strangest = 20;

/** Chosen on the same papers: below it what is found costs more false alarms than it did before the signs were weighed together. */
const enough = 10.2;

/** How often the text has, elsewhere, the pairs the right character would make here; more than twice says no more. */
function elsewhere({ pairs }: Reading, text: string, { at, right }: Misspelling): number {
  const most = (pair: string): number => Math.min(2, /^\p{Script=Han}{2}$/u.test(pair) ? pairs.of(pair) : 0);
  return most(text.slice(at - 1, at) + right) + most(right + text.slice(at + 1, at + 2));
}

/** What speaks for a slip, of what can be had cheaply. */
function oddsFor(reading: Reading, text: string, slip: Misspelling): number {
  const { gain, fit, close, common, inTrade, rows, rightRows, word } = slip;
  const isTrade = reading.dictionaries.spelling.isTrade(word);
  return (
    weights.gain * gain +
    weights.fit * Math.min(fit, strangest) +
    weights.long * (word.length - 2) +
    weights.common * common +
    weights.inTrade * inTrade +
    weights.rows * rows +
    weights.rightRows * rightRows +
    weights.elsewhere * elsewhere(reading, text, slip) +
    (close ? weights.close : 0) +
    (isTrade ? weights.trade : 0)
  );
}

/** 姚素心, 禾丰县: a name. */
function oddsOfNames(text: string, { start, word, close, gain }: Misspelling, isTrade: boolean): number {
  if (word.length > 2) return 0;
  const sure = close && isTrade && gain >= 13 && !isWholeName(text, start);
  return !sure && looksNamed(text, start) ? weights.named : 0;
}

/** What speaks against it; asked last, for the segmenter takes its time. */
function oddsAgainst({ dictionaries: { spelling } }: Reading, text: string, slip: Misspelling): number {
  const { at, start, end, word } = slip;
  return (
    (staysInside(text, at, at + 1, at, start, end) ? 0 : weights.torn) +
    (fitsBack(text, start, end, word) ? 0 : weights.misfit) +
    (standsByItself(text, slip, spelling) ? weights.itself : 0) +
    oddsOfNames(text, slip, spelling.isTrade(word))
  );
}

/** 对|雨城区, 在|玉屏: the character belongs to a place's name. */
export const isOfPlace = (names: ReadonlySet<string>, text: string, at: number): boolean =>
  [2, 3].some((length) =>
    Array.from({ length }, (_, i) => at - i).some((from) => from >= 0 && names.has(text.slice(from, from + length))),
  );

/** 沂政办字〔2024〕3号: the letters of an office. */
const letters = /^\p{Script=Han}{1,6}[〔[（(【]\s*(?:19|20|×|X|\d|_)/u;

/** 瑞洲市: what stands before 市 or 县 may be any name. */
const beforePlace = (text: string, { at, start, end }: Misspelling): boolean =>
  end - start === 2 &&
  at === start &&
  /[市县区镇乡村]/u.test(text[at + 1] ?? '') &&
  /^[\p{Script=Han}]$/u.test(text[at - 1] ?? '');

/** What is written like this on purpose, whatever the odds. */
function isOnPurpose({ dictionaries }: Reading, text: string, slip: Misspelling): boolean {
  const { at, start, end, word, right } = slip;
  if (beforePlace(text, slip)) return true;
  const { phrases, gazetteer } = dictionaries;
  if (letters.test(text.slice(start, end + 6)) || phrases.covers(text, at)) return true;
  if (isOfPlace(gazetteer.shortNames, text, at)) return true;
  if (word.length > 2) return /[一二三四五六七八九十两]/u.test(text[at] + right);
  return isComposed(text, start) || isBeat(text, start) || looksCoined(text, start);
}

/** A word the trade uses all the time, a like-sounding character, and this much gain: where nothing speaks against it, that will do. */
const plain = 10;
/** Below it words say nothing, whatever the neighbours do. */
const leastGain = 6;

/** 错字的把握 — whether a character that makes no word where it stands was typed wrong. */
export function isTypedWrong(reading: Reading, { text }: Paragraph, slip: Misspelling): boolean {
  if (slip.gain < leastGain) return false;
  const odds = oddsFor(reading, text, slip);
  const isPlain = slip.close && slip.gain >= plain && reading.dictionaries.spelling.isTrade(slip.word);
  if ((odds < enough && !isPlain) || isOnPurpose(reading, text, slip)) return false;
  const against = oddsAgainst(reading, text, slip);
  return odds + against >= enough || (isPlain && against === 0);
}
