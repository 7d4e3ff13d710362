/** What counts when texts are compared: letters, digits and characters, in one width and case. */
export const wordsOnly = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** Characters of one shingle. */
const shingle = 7;
const kept = 200;

/**
 * 草图 — the smallest hashes of a text's shingles, ascending and distinct (a bottom-k sketch, Broder 1997): of two texts, the
 * share of the smallest of both that both hold estimates the share of shingles they have in common.
 */
export function sketchOf(words: string): number[] {
  const held = new Uint32Array(8 * kept);
  let count = 0;
  let limit = Number.POSITIVE_INFINITY;
  for (let i = 0; i + shingle <= words.length; i += 1) {
    const hash = hashOf(words, i);
    if (hash >= limit) continue;
    if (count === held.length) {
      count = keepSmallest(held, count);
      if (count === kept) limit = held[count - 1] as number;
    }
    held[count++] = hash;
  }
  return [...held.subarray(0, keepSmallest(held, count))];
}

/** The smallest distinct ones to the front, ascending; how many there are. */
function keepSmallest(held: Uint32Array, count: number): number {
  const sorted = held.subarray(0, count).sort();
  let last = 0;
  for (let i = 1; i < count; i += 1) if (sorted[i] !== sorted[last]) sorted[++last] = sorted[i] as number;
  return Math.min(kept, count === 0 ? 0 : last + 1);
}

/** FNV-1a over UTF-16 units with a final mix, 32 bits. */
function hashOf(words: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < start + shingle; i += 1) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
