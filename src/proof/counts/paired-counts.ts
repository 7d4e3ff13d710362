import { chineseOf, numberOf } from '../../text/numerals.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const numeral = '[一二两三四五六七八九]';
const pair = new RegExp(
  `“((?:${numeral}\\p{Script=Han}{1,3}?){2,4})”(?:标准|要求|方式|方法|机制|制度|模式|工程|行动|工作法|管理|措施|目标|活动|做法|原则|责任制)?(?:，?(?:即|做到|就是|是指|包括|分别是)|：|——|（)([^。；：“”！？（）]{6,160})`,
  'gu',
);
const kind = new RegExp(`(${numeral})(\\p{Script=Han}{1,3}?)(?=${numeral}|$)`, 'gu');

const holds = (clause: string, word: string): boolean =>
  word.length === 1 ? clause.startsWith(word) : clause.includes(word);

/** The clauses up to the first that holds none of the words: 无污垢、无异味、无溢漏，有洗手设施、有专人管理. */
function clausesOf(text: string, words: readonly string[]): readonly string[] {
  const clauses = text.split(/[、，]/u);
  const strange = clauses.findIndex((clause) => !words.some((word) => holds(clause, word)));
  return strange < 0 ? clauses : clauses.slice(0, strange);
}

/** “三无三有”标准，即无污垢、无异味、无溢漏，有洗手设施、有专人管理: each of the words as often as its number says. */
export function* pairedCounts({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, pair)) {
    const [whole, said = '', text = ''] = hit;
    const kinds = [...said.matchAll(kind)].map((k) => ({ number: k[1] ?? '', word: k[2] ?? '' }));
    if (new Set(kinds.map((k) => k.word)).size !== kinds.length || kinds.length < 2 || whole.includes('等')) continue;
    const clauses = clausesOf(
      text,
      kinds.map((k) => k.word),
    );
    const counts = kinds.map(({ word }) => clauses.filter((clause) => holds(clause, word)).length);
    const at = kinds.findIndex(({ number }, i) => counts[i] !== numberOf(number));
    if (at < 0 || counts.includes(0)) continue;
    const message = `说的是“${kinds[at]?.number}${kinds[at]?.word}”，列出的是${counts[at]}个`;
    yield { paragraph, start, end: end - text.length + clauses.join('、').length, message };
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
    let count = 0;
    for (const clause of rest.split(/[，、；]/u)) if (clause.startsWith(`${chineseOf(count + 1)}${verb}`)) count += 1;
    if (count < 2 || count === said) continue;
    const to = end + rest.lastIndexOf(`${chineseOf(count)}${verb}`) + 2;
    yield { paragraph, start, end: to, message: `说的是${said}，列出的是${count}个` };
  }
}
