const invisible = /[\u200b-\u200d\u2060\ufeff]/g;

/** Anything a reader would see. */
export const visible = /[^\s\u200b-\u200d\u2060\ufeff]/;

/** Codes, numbers, days and headings: full-width forms become half-width, invisible characters go. Never for prose. */
export const plain = (text: string): string => text.replace(invisible, '').normalize('NFKC').trim();

/** Prose as typed, without what Excel adds: invisible characters, carriage returns, outer blanks. */
export const prose = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(/_x000D_|\r\n?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
    .normalize('NFC');

/** A heading without its blanks, brackets' contents and required-mark: `2023年\n分子（平方米）` → `2023年分子`. */
export const heading = (text: string): string =>
  plain(text)
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[\s*:：]/g, '');
