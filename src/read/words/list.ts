import { plain, prose } from './normal.ts';

const separators = /[、，,;；\n\t]+|\s{2,}/;

/** Codes and names: every separator a clerk uses parts them; codes are parted by blanks too. */
export const parseCodes = (text: string): string[] => split(plain(text), /[、，,;；\s]+/);
export const parseNames = (text: string): string[] => split(prose(text), separators);

/** Sentences: one a line; in a single line, ； parts them. */
export function parseSentences(text: string): string[] {
  const bare = text.replace(/\r\n?/g, '\n').replace(/^\n+/, '');
  return split(bare, bare.includes('\n') ? /\n+/ : /[；;]+/).map(prose);
}

const split = (text: string, at: RegExp): string[] =>
  text
    .split(at)
    .map((item) => item.trim())
    .filter((item) => item !== '');

export const writeNames = (items: readonly string[]): string => items.join('、');

/** The exact opposite of `parseSentences`: a lone sentence that holds a ； keeps it behind a line break. */
export const writeSentences = (items: readonly string[]): string =>
  items.length === 1 && /[；;]/.test(items[0] ?? '') ? `${items[0]}\n` : items.join('\n');

const yes = ['是', '有', '√', '✓', '✔', 'y', 'yes', 'true', '1', '对'];
const no = ['否', '无', '×', '✗', '✘', 'x', 'n', 'no', 'false', '0', '不是'];

/** 是/否 in every form met; null for anything else. */
export function parseFlag(text: string): boolean | null {
  const word = plain(text).toLowerCase();
  if (yes.includes(word) || word === '√') return true;
  return no.includes(word) ? false : null;
}
