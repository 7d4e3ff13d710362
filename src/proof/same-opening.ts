import { oneApart } from '../text/similarity.ts';
import { lettersOf } from './near-sentences.ts';
import type { Finding } from './proof-check.ts';
import type { Reading } from './reading.ts';

interface Clause {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

function clausesOf(text: string, offset: number): Clause[] {
  return [...text.matchAll(/[^，；。！？：]+/gu)].map((hit) => ({
    key: lettersOf(hit[0]),
    start: offset + hit.index,
    end: offset + hit.index + hit[0].trimEnd().length,
  }));
}

/** How much of one sentence must stand in another before it is no figure of speech: more where it has no number in it. */
const enough = (key: string): boolean => key.length >= (/\d/u.test(key) ? 9 : 14);
/** What opens sentence after sentence by right: 根据……要求, 在……领导下, 一是. */
const formal = /^(?:根据|按照|依据|对照|为了?|在|通过|针对|围绕|结合|截至|目前|同时|其中|责任|牵头|完成时限)/u;

/** The clauses a sentence opens with that stand in the one before as well, one behind the other: how far they reach. */
function repeatedHead(here: readonly Clause[], before: readonly Clause[]): Clause | null {
  const [first] = here;
  const at = before.findIndex((clause) => clause.key === first?.key);
  if (first === undefined || at < 0 || formal.test(first.key)) return null;
  let n = 1;
  while (here[n] !== undefined && here[n]?.key === before[at + n]?.key) n += 1;
  const last = here[n - 1] ?? first;
  const key = here
    .slice(0, n)
    .map((clause) => clause.key)
    .join('');
  return enough(key) ? { key, start: first.start, end: last.end } : null;
}

/** How many sentences back the first writing may stand. */
const back = 2;

/** Two clauses that are one but for a character: 操场上便热闹起来, 操场上就热闹起来. */
const isAlike = (a: string, b: string): boolean => a === b || (a.length > 5 && oneApart(a, b) >= 0);

/** The clauses a paragraph opens with, where the one before it opened with the same. */
function sameStart(here: readonly Clause[], before: readonly Clause[]): Clause | null {
  const [first] = here;
  const n = here.findIndex((clause, i) => !isAlike(clause.key, before[i]?.key ?? ''));
  const same = here.slice(0, n < 0 ? here.length : n);
  const last = same.at(-1);
  const key = same.map((clause) => clause.key).join('');
  if (first === undefined || last === undefined || same.length < 2 || key.length < 16) return null;
  return formal.test(first.key) ? null : { key, start: first.start, end: last.end };
}

/** 每天下午第四节课后，操场上便热闹起来…… and the next paragraph again: written twice, and one was to go. */
function* sameStarts(reading: Reading): Generator<Finding> {
  let before: readonly Clause[] = [];
  for (const paragraph of reading.body) {
    const [first] = reading.sentences(paragraph);
    const here = first === undefined ? [] : clausesOf(first.text, first.start);
    const same = sameStart(here, before);
    if (same !== null && same.end - same.start < paragraph.text.length * 0.8) {
      const message = `“${paragraph.text.slice(same.start, same.end)}”上一段开头刚写过，疑为重复`;
      yield { paragraph, start: same.start, end: same.end, message };
    }
    before = here;
  }
}

/** 签订责任书，签订率100%。签订责任书，做到…: a sentence that begins anew with what was just said. */
export function* sameOpening(reading: Reading): Generator<Finding> {
  yield* sameStarts(reading);
  for (const paragraph of reading.body) {
    const told: Clause[][] = [];
    for (const { text, start } of reading.sentences(paragraph)) {
      const here = clausesOf(text, start);
      const whole = told.some((before) => before.map((c) => c.key).join('') === here.map((c) => c.key).join(''));
      const head = whole ? null : told.map((before) => repeatedHead(here, before)).find((found) => found !== null);
      if (head) {
        const message = `“${paragraph.text.slice(head.start, head.end)}”刚说过，这一句又从头说起，疑为重复`;
        yield { paragraph, start: head.start, end: head.end, message };
      }
      told.push(here);
      if (told.length > back) told.shift();
    }
  }
}
