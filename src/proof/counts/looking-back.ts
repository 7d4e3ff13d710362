import { numberOf } from '../../text/numerals.ts';
import type { Paragraph } from '../../text/prose.ts';
import { numberingOf } from '../../text/role.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { type Enumeration, enumerationsOf } from './enumerations.ts';

const back =
  /(?:以上|上述|前述|上面|(?<=[。；])这)(?:这)?([二两三四五六七八九十]|\d)(?:个方面|方面|大方面|大?项|大?类|点|条|个|种)/gu;

/** The items that end nearest before the place, in its paragraph or the one before. */
function itemsBefore(all: readonly Enumeration[], paragraph: Paragraph, at: number): number | null {
  const near = all.filter(({ items, marker }) => {
    const last = items.at(-1);
    if (last === undefined || items.length < 2 || !/是|要/u.test(marker)) return false;
    return last.paragraph === paragraph ? last.start < at : last.paragraph.index === paragraph.index - 1;
  });
  const last = near.at(-1);
  // An ordinal left out is told elsewhere: then nobody knows how many there were.
  return last === undefined || last.items.length !== last.items.at(-1)?.ordinal ? null : last.items.length;
}

/** The numbered paragraphs right above: 1.… 2.… 3.…. */
function paragraphsAbove(paragraphs: readonly Paragraph[], index: number): number | null {
  const level = numberingOf(paragraphs[index - 1]?.text ?? '')?.level;
  if (level === undefined) return null;
  let count = 0;
  for (let i = index - 1; i >= 0 && numberingOf(paragraphs[i]?.text ?? '')?.level === level; i -= 1) count += 1;
  const first = numberingOf(paragraphs[index - count]?.text ?? '');
  return count >= 2 && first && numberOf(first.ordinal) === 1 ? count : null;
}

/** 一是……五是……。上述四个方面的问题: the number looks back on the row. */
export function* lookingBack(reading: Reading): Generator<Finding> {
  let all: readonly Enumeration[] | undefined;
  for (const { paragraph, hit, start, end } of matches(reading.body, back)) {
    all ??= enumerationsOf(reading);
    const opens = paragraph.text.slice(0, start).trim() === '';
    const count =
      itemsBefore(all, paragraph, start) ?? (opens ? paragraphsAbove(reading.paragraphs, paragraph.index) : null);
    if (count === null || count === numberOf(hit[1] ?? '')) continue;
    yield { paragraph, start, end, message: `这里说${hit[1]}项，前面列了${count}项` };
  }
}
