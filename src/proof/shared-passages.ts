import type { Paragraph, Prose } from '../text/prose.ts';

/** Letters and digits of a text, with the way back to its paragraphs, and where each of its seeds first stands. */
export interface Stream {
  readonly prose: Prose;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly offsets: readonly number[];
  readonly seeds: Seeds;
}

/** `seed` is the number of characters two texts must share in one place before it is looked at closer. */
export function streamOf(prose: Prose, seed: number): Stream {
  const paragraphs: Paragraph[] = [];
  const offsets: number[] = [];
  let text = '';
  for (const paragraph of prose.paragraphs)
    for (let i = 0; i < paragraph.text.length; i += 1) {
      const c = paragraph.text[i] ?? '';
      if (!/[\p{L}\p{N}]/u.test(c)) continue;
      text += c;
      paragraphs.push(paragraph);
      offsets.push(i);
    }
  return { prose, text, paragraphs, offsets, seeds: seedsOf(text, seed) };
}

/**
 * Every stretch of `length` characters by a number that is the same for the same characters. `slots` holds, from the slot of that
 * number on, the first place of each stretch plus one, and 0 where the search may end. Made once for a text that is compared
 * with many: keyed by the stretches themselves it would take fifty times the room.
 */
interface Seeds {
  readonly length: number;
  readonly numbers: Int32Array;
  readonly slots: Int32Array;
}

function seedsOf(text: string, length: number): Seeds {
  const numbers = numbersOf(text, length);
  const size = 2 ** Math.ceil(Math.log2(numbers.length * 2 + 2));
  const seeds = { length, numbers, slots: new Int32Array(size) };
  for (let at = 0; at < numbers.length; at += 1) {
    const slot = slotOf(text, seeds, text, at, numbers[at] ?? 0);
    if (seeds.slots[slot] === 0) seeds.slots[slot] = at + 1;
  }
  return seeds;
}

const base = 0x01000193;

function numbersOf(text: string, length: number): Int32Array {
  const numbers = new Int32Array(Math.max(0, text.length - length + 1));
  let highest = 1;
  for (let i = 0; i < length; i += 1) highest = Math.imul(highest, base);
  let number = 0;
  for (let i = 0; i < text.length; i += 1) {
    number = (Math.imul(number, base) + text.charCodeAt(i)) | 0;
    if (i >= length) number = (number - Math.imul(highest, text.charCodeAt(i - length))) | 0;
    if (i >= length - 1) numbers[i - length + 1] = number;
  }
  return numbers;
}

/** The slot of the stretch of `other` at `at`, or the empty one where it would stand. */
function slotOf(text: string, { length, numbers, slots }: Seeds, other: string, at: number, number: number): number {
  const mask = slots.length - 1;
  let slot = (Math.imul(number, 0x9e3779b1) >>> 7) & mask;
  for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
    if (numbers[held - 1] === number && isSame(text, held - 1, other, at, length)) return slot;
    slot = (slot + 1) & mask;
  }
  return slot;
}

function isSame(text: string, from: number, other: string, at: number, length: number): boolean {
  for (let i = 0; i < length; i += 1) if (text.charCodeAt(from + i) !== other.charCodeAt(at + i)) return false;
  return true;
}

/** Two identical stretches: `[a, a+length)` of one stream, `[b, b+length)` of the other. */
export interface Passage {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Longest identical passages, found by a seed and grown; each place of `b` is used once. */
export function passages(a: Stream, b: Stream): Passage[] {
  const { seeds } = a;
  const found: Passage[] = [];
  for (let j = 0; j < b.seeds.numbers.length; ) {
    const at = (seeds.slots[slotOf(a.text, seeds, b.text, j, b.seeds.numbers[j] ?? 0)] ?? 0) - 1;
    if (at < 0) {
      j += 1;
      continue;
    }
    let { length } = seeds;
    while (at + length < a.text.length && a.text[at + length] === b.text[j + length]) length += 1;
    found.push({ a: at, b: j, length });
    j += length;
  }
  return found;
}
