import { plainHan } from './plain-han.ts';
import { mayHold, type Presence } from './presence.ts';

const none: readonly RegExpExecArray[] = [];

/** A pattern is made ready once, however many texts it is asked of. */
const ready = new WeakMap<RegExp, RegExp>();

function readied(pattern: RegExp): RegExp {
  const before = ready.get(pattern);
  if (before !== undefined) return before;
  const plain = plainHan(pattern);
  ready.set(pattern, plain);
  return plain;
}

/**
 * 逐处 — every place where a global pattern holds, as `matchAll` gives them. That copies the pattern for every text it is asked
 * of: where hundreds of patterns are asked of every paragraph and most hold nowhere, the copies cost more than the search. Given
 * the text's `presence`, a pattern that needs what the text has not is not even tried.
 */
export function hitsIn(text: string, pattern: RegExp, presence?: Presence): readonly RegExpExecArray[] {
  if (presence !== undefined && !mayHold(presence, pattern)) return none;
  const plain = readied(pattern);
  plain.lastIndex = 0;
  let hit = plain.exec(text);
  if (hit === null) return none;
  const hits: RegExpExecArray[] = [];
  for (; hit !== null; hit = plain.exec(text)) {
    hits.push(hit);
    // An empty hit would be found again for ever.
    if (hit[0] === '') plain.lastIndex += (text.codePointAt(plain.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return hits;
}
