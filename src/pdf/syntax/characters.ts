/** Character classes of ISO 32000-1, 7.2.2: white space separates, delimiters end a token, everything else is regular. */
const SPACE = 1;
const DELIMITER = 2;

const classes = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) classes[code] = SPACE;
for (const char of '()<>[]{}/%') classes[char.charCodeAt(0)] = DELIMITER;

export const isSpace = (byte: number | undefined): boolean => byte !== undefined && classes[byte] === SPACE;
export const isRegular = (byte: number | undefined): boolean => byte !== undefined && classes[byte] === 0;
export const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57;

/** First position at or after `pos` that is neither white space nor inside a comment (7.2.3). */
export function skipSpace(bytes: Uint8Array, pos: number, end: number): number {
  let at = pos;
  while (at < end) {
    const byte = bytes[at] as number;
    if (byte === 0x25) at = endOfLine(bytes, at, end);
    else if (classes[byte] === SPACE) at += 1;
    else break;
  }
  return at;
}

export function skipRegular(bytes: Uint8Array, pos: number, end: number): number {
  let at = pos;
  while (at < end && classes[bytes[at] as number] === 0) at += 1;
  return at;
}

function endOfLine(bytes: Uint8Array, pos: number, end: number): number {
  let at = pos;
  while (at < end && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
  return at;
}
