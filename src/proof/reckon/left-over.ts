import { clauseBefore } from '../../text/clause.ts';
import { halfWidth } from '../../text/han.ts';
import { hitsIn } from '../../text/hits.ts';
import type { Paragraph } from '../../text/prose.ts';
import { oneApart } from '../../text/similarity.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { amountOf, measure, scaled, tidy } from './figures.ts';

/** 剩余66个小区: at the head of its clause, with what it is of. */
const left = new RegExp(
  `(?<=^|[，。；：])(?:目前|现)?(?:剩余|余下|剩下|尚余|尚剩|还剩)(?:的)?${scaled}(${measure.slice(1, -1)})(\\p{Script=Han}{2})`,
  'gu',
);
/** How many there are, and how many of them are done, in one sentence and in that order. */
const figure = new RegExp(`${scaled}(${measure.slice(1, -1)})`, 'gu');
const done = /(?:完成|改造|整改|建成|办结|销号|达标|验收|拆除|治理)[^，。；\d]{0,8}$/u;

/** What one sentence says is left of the things named: whole less done; null where it does not say. */
function leftIn(sentence: string, noun: string, unit: string): readonly [number, number] | null {
  const all = hitsIn(sentence, figure).filter((hit) => hit[3] === unit);
  const [whole, part] = all;
  if (all.length !== 2 || whole === undefined || part === undefined) return null;
  const around = sentence.slice(Math.max(0, whole.index - 10), whole.index + whole[0].length + 8);
  if (!around.includes(noun) || !done.test(sentence.slice(0, part.index))) return null;
  const [all0, done0] = [amountOf(whole[1], whole[2]), amountOf(part[1], part[2])];
  return done0 < all0 ? [all0, done0] : null;
}

const sentencesOf = ({ text }: Paragraph): string[] => halfWidth(text).split(/[。；]/u);

/** 余下 — what is left of the things whose number and progress another sentence tells. */
export function* leftOver({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, left)) {
    const [, digits, big, unit = '', noun = ''] = hit;
    const said = amountOf(digits, big);
    // 今年计划76个，已开工40个，剩余36个: what is left of a figure of its own sentence.
    const here = clauseBefore(paragraph.text, start, '。');
    if (hitsIn(halfWidth(here), figure).some((one) => one[3] === unit) || /另|又|再/u.test(here)) continue;
    const told = body.flatMap(sentencesOf).flatMap((sentence) => {
      const pair = leftIn(sentence, noun, unit);
      return pair === null ? [] : [pair];
    });
    const [first] = told;
    // 剩余: also of what a year's plan leaves; where two sentences differ, which one is meant is not known.
    if (first === undefined || told.some(([all, part]) => Math.abs(all - part - said) < 1e-6 * all)) continue;
    if (new Set(told.map(([all, part]) => all - part)).size > 1) continue;
    const [all, part] = first;
    // 剩余38个小区尚未成立业委会: left of another thing; 66 for 76 is a slip of one digit.
    const [real, seen] = [tidy(all - part), tidy(said)];
    if (real.length !== seen.length || oneApart(real, seen) < 0) continue;
    const message = `前面说共${tidy(all)}${unit}、已完成${tidy(part)}${unit}，应剩${tidy(all - part)}${unit}，不是${digits}${big ?? ''}${unit}`;
    yield { paragraph, start, end, message };
  }
}
