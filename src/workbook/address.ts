/** A sheet ends at XFD1048576. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** A → 1, Z → 26, AA → 27. */
const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

const columnLetters = (column: number): string =>
  column < 1 ? '' : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));

export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** Null for what is no cell of any sheet. */
export function placeOf(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  const [row, column] = [Number(digits), columnNumber(letters)];
  return row >= 1 && row <= lastRow && column >= 1 && column <= lastColumn ? { row, column } : null;
}
