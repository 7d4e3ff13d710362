import type { Diagnostic, Origin, Severity } from '../diagnostic.ts';
import { hitsIn } from '../text/hits.ts';
import { groupsOf, holdsAll, type Presence, presenceOf } from '../text/presence.ts';
import type { Paragraph } from '../text/prose.ts';
import type { Reading } from './reading.ts';

/** What a check saw in a document: a stretch of a paragraph and one sentence about it. */
export interface Finding {
  readonly paragraph: Paragraph;
  /** `[start, end)` in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** Where it stands, if outside every paragraph: a page number between two lines. */
  readonly at?: Origin;
  /** Replaces the check's own where this place has a better one. */
  readonly hint?: string;
  readonly basis?: string;
  readonly severity?: Severity;
  readonly related?: Diagnostic['related'];
  /** Mechanical repair of `[start, end)`. */
  readonly repair?: string;
}

/** 示例 — a text and what the check must quote in it, in order; the page of `explain` and the test. */
export interface BadExample {
  readonly text: string;
  readonly quotes: readonly string[];
  /** Own place, where the check needs one. */
  readonly place?: string;
}

/** 校对项 — one kind of slip in a text, with its reason. */
export interface ProofCheck {
  /** kebab-case, stable, unique; also the file's name. */
  readonly code: string;
  /** The sentence that holds when nothing is found. */
  readonly title: string;
  readonly why: string;
  /** 依据 */
  readonly basis: string;
  readonly severity: Severity;
  /** How to mend it. */
  readonly hint: string;
  readonly good: readonly string[];
  readonly bad: readonly BadExample[];
  run(reading: Reading): Iterable<Finding>;
}

/** What a paragraph holds is looked up by all checks. */
const presences = new WeakMap<Paragraph, Presence>();

function presenceIn(paragraph: Paragraph): Presence {
  const before = presences.get(paragraph);
  if (before !== undefined) return before;
  const presence = presenceOf(paragraph.text);
  presences.set(paragraph, presence);
  return presence;
}

/** What a row of paragraphs holds, together and each. */
interface Held {
  readonly whole: Presence;
  readonly each: readonly Presence[];
}

const rows = new WeakMap<readonly Paragraph[], Held>();

function heldIn(paragraphs: readonly Paragraph[]): Held {
  const before = rows.get(paragraphs);
  if (before !== undefined) return before;
  const whole = presenceOf(paragraphs.map((p) => p.text).join('\n'));
  const held = { whole, each: paragraphs.map(presenceIn) };
  rows.set(paragraphs, held);
  return held;
}

/** Paragraphs of which the pattern may hold; of most of the hundreds of patterns there is none in a whole document. */
function mayBear(paragraphs: readonly Paragraph[], pattern: RegExp): Paragraph[] {
  const groups = groupsOf(pattern);
  if (paragraphs.length < few) return paragraphs.filter((p) => holdsAll(presenceIn(p), groups));
  const { whole, each } = heldIn(paragraphs);
  return holdsAll(whole, groups) ? paragraphs.filter((_, i) => holdsAll(each[i] as Presence, groups)) : [];
}

/** So few paragraphs are soon asked one by one. */
const few = 8;

/** A place where a pattern holds. */
export interface Match {
  readonly paragraph: Paragraph;
  readonly hit: RegExpExecArray;
  readonly start: number;
  readonly end: number;
}

/** All matches of a global pattern in the paragraphs given. */
export function matches(paragraphs: readonly Paragraph[], pattern: RegExp): readonly Match[] {
  const found: Match[] = [];
  for (const paragraph of mayBear(paragraphs, pattern))
    for (const hit of hitsIn(paragraph.text, pattern))
      found.push({ paragraph, hit, start: hit.index, end: hit.index + hit[0].length });
  return found;
}
