/** 白名单 — a plain list of words, one a line, `#` opens a remark: all a clerk needs to say that a name is no slip. */
export const listedWords = (text: string): string[] =>
  text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter((word) => word !== '');

/** What takes the place of a listed word: a character no check looks for, so that places do not shift. */
const veil = '\ufffc';

/** The text with its listed words veiled, longest first. */
export function withoutListed(text: string, words: readonly string[]): string {
  const present = words.filter((word) => word !== '' && text.includes(word)).sort((a, b) => b.length - a.length);
  return present.reduce((rest, word) => rest.replaceAll(word, veil.repeat(word.length)), text);
}
