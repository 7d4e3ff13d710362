/** A view with Node's native search on the same memory; nothing is copied. */
export const asBuffer = (bytes: Uint8Array): Buffer =>
  bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

export const toLatin1 = (bytes: Uint8Array, start = 0, end = bytes.length): string =>
  asBuffer(bytes).toString('latin1', start, end);

/** First position of an ASCII word at or after `from`, or -1. */
export const find = (bytes: Uint8Array, word: string, from = 0): number =>
  asBuffer(bytes).indexOf(word, from, 'latin1');

export const findLast = (bytes: Uint8Array, word: string): number =>
  asBuffer(bytes).lastIndexOf(word, bytes.length, 'latin1');

/** Whether the ASCII word stands exactly at `pos`. */
export function startsAt(bytes: Uint8Array, word: string, pos: number): boolean {
  for (let i = 0; i < word.length; i += 1) if (bytes[pos + i] !== word.charCodeAt(i)) return false;
  return true;
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
