import { eachOf, type Group } from './face.ts';
import { needsOf } from './needs.ts';

/**
 * 字迹 — which characters a text holds, and which two side by side: a bit for each, which some share. What has no bit here does
 * not stand in the text.
 */
export interface Presence {
  readonly bits: Uint32Array;
  /** Of the 32 bits of a hash those that are left over: the others are the place of its bit. */
  readonly spare: number;
}

/** Bits for each character of the text: one or two in a hundred are set. */
const room = 128;
/** Powers of two. */
const [smallest, largest] = [12, 23];

const hashOf = (first: number, second: number): number =>
  Math.imul(Math.imul(first, 0x9e3779b1) + second, 0x85ebca6b) >>> 0;

export function presenceOf(text: string): Presence {
  const size = Math.min(largest, Math.max(smallest, 32 - Math.clz32(text.length * room)));
  const presence = { bits: new Uint32Array(1 << (size - 5)), spare: 32 - size };
  mark(text, presence);
  return presence;
}

function mark(text: string, { bits, spare }: Presence): void {
  let before = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const single = hashOf(unit, 0) >>> spare;
    const pair = hashOf(before, unit) >>> spare;
    bits[single >> 5] = (bits[single >> 5] as number) | (1 << (single & 31));
    bits[pair >> 5] = (bits[pair >> 5] as number) | (1 << (pair & 31));
    before = unit;
  }
}

/** What a pattern needs, as bits: of every group one. */
export type Groups = readonly Uint32Array[];

function hashesOf(group: Group): Uint32Array {
  const hashes: number[] = [];
  eachOf(group, (first, second) => hashes.push(hashOf(first, second)));
  return Uint32Array.from(hashes);
}

/** A pattern is read once, however many texts it is asked of. */
const known = new WeakMap<RegExp, Groups>();

export function groupsOf(pattern: RegExp): Groups {
  const before = known.get(pattern);
  if (before !== undefined) return before;
  const groups = needsOf(pattern).map(hashesOf);
  known.set(pattern, groups);
  return groups;
}

export function holdsAll(presence: Presence, groups: Groups): boolean {
  for (const group of groups) if (!holdsOne(presence, group)) return false;
  return true;
}

/** Whether the pattern may hold in a text of that presence: a look at a few bits where asking the pattern would read the text. */
export const mayHold = (presence: Presence, pattern: RegExp): boolean => holdsAll(presence, groupsOf(pattern));

function holdsOne({ bits, spare }: Presence, group: Uint32Array): boolean {
  for (let i = 0; i < group.length; i += 1) {
    const bit = (group[i] as number) >>> spare;
    if (((bits[bit >> 5] as number) >> (bit & 31)) & 1) return true;
  }
  return false;
}
