import { needsOf } from './needs.ts';

/** 字迹 — which characters a text holds: a bit for each, which some share. What has no bit here does not stand in the text. */
export type Presence = Uint32Array;

const bits = 4096;

export function presenceOf(text: string): Presence {
  const presence = new Uint32Array(bits / 32);
  for (let i = 0; i < text.length; i += 1) {
    const bit = text.charCodeAt(i) % bits;
    presence[bit >> 5] = (presence[bit >> 5] ?? 0) | (1 << (bit & 31));
  }
  return presence;
}

const groupsOf = (pattern: RegExp): readonly (readonly number[])[] =>
  needsOf(pattern).map((group) => Array.from(group, (c) => c.charCodeAt(0) % bits));

/** A pattern is read once, however many texts it is asked of. */
const known = new WeakMap<RegExp, ReturnType<typeof groupsOf>>();

/** Whether the pattern may hold in a text of that presence: a look at a few bits where asking the pattern would read the text. */
export function mayHold(presence: Presence, pattern: RegExp): boolean {
  let groups = known.get(pattern);
  if (groups === undefined) {
    groups = groupsOf(pattern);
    known.set(pattern, groups);
  }
  for (const group of groups) if (!holdsOne(presence, group)) return false;
  return true;
}

function holdsOne(presence: Presence, group: readonly number[]): boolean {
  for (const bit of group) if (((presence[bit >> 5] ?? 0) >> (bit & 31)) & 1) return true;
  return false;
}
