import { chineseOf, numberOf } from '../text/numerals.ts';
import { type Finding, matches } from './proof-check.ts';
import type { Reading } from './reading.ts';

const numeral = '[一二两三四五六七八九]';
const pair = new RegExp(
  `“?(${numeral})(\\p{Script=Han}{1,3}?)(${numeral})(\\p{Script=Han}{1,3})”?[\\p{Script=Han}]{0,6}(?:，?(?:即|做到|就是|是指|包括|分别是)|：|——|（)([^。；：“”！？（）]{6,160})`,
  'gu',
);

/** The clauses up to the first that holds neither word: 无污垢、无异味、无溢漏，有洗手设施、有专人管理. */
function clausesOf(text: string, words: readonly string[]): readonly string[] {
  const clauses = text.split(/[、，]/u);
  const strange = clauses.findIndex((clause) => !words.some((word) => holds(clause, word)));
  return strange < 0 ? clauses : clauses.slice(0, strange);
}

const holds = (clause: string, word: string): boolean =>
  word.length === 1 ? clause.startsWith(word) : clause.includes(word);

/** “三无三有”标准，即无污垢、无异味、无溢漏，有洗手设施、有专人管理: each of the two words as often as its number says. */
export function* pairedCounts({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, pair)) {
    const [whole, first = '', one = '', second = '', other = '', text = ''] = hit;
    if (one === other || whole.includes('等')) continue;
    const clauses = clausesOf(text, [one, other]);
    const counts = [one, other].map((word) => clauses.filter((clause) => holds(clause, word)).length);
    const said = [numberOf(first), numberOf(second)];
    if (counts.includes(0) || counts.every((n, i) => n === said[i])) continue;
    const at = counts[0] === said[0] ? 1 : 0;
    const message = `说的是“${[first, second][at]}${[one, other][at]}”，列出的是${counts[at]}个`;
    const to = end - text.length + clauses.join('、').length;
    yield { paragraph, start, end: to, message };
  }
}

const led = new RegExp(
  `“?(双|${numeral})(?:个)?(\\p{Script=Han}{1,3})”?[^。；：，]{0,8}(?:：|——|，(?:即)?)(?=一(\\p{Script=Han}))`,
  'gu',
);

/** “双评议”：一评过程，二评结果，三评长效: the row has ordinals of its own before the announced word. */
export function* ledCounts({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, led)) {
    const [, number = '', word = '', verb = ''] = hit;
    if (!word.includes(verb) || '是要个'.includes(verb)) continue;
    const said = number === '双' ? 2 : numberOf(number);
    const rest = /^[^。]*/u.exec(paragraph.text.slice(end))?.[0] ?? '';
    const clauses = rest.split(/[，、；]/u);
    let count = 0;
    for (const clause of clauses) if (clause.startsWith(`${chineseOf(count + 1)}${verb}`)) count += 1;
    if (count < 2 || count === said) continue;
    const to = end + rest.lastIndexOf(`${chineseOf(count)}${verb}`) + 2;
    yield { paragraph, start, end: to, message: `说的是${said}，列出的是${count}个` };
  }
}
