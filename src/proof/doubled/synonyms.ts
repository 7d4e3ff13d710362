import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

/** Names of one thing; two of them may also be the head of a longer name (事故原因), so they count at a clause's end only. */
const nouns: readonly (readonly string[])[] = [
  ['事件', '事故', '事情'],
  ['办法', '方法'],
  ['原因', '缘由', '缘故'],
  ['群众', '民众', '百姓', '老百姓'],
  ['成效', '效果', '成绩', '实效'],
  ['作用', '效用'],
  ['现象', '情形', '情况'],
  ['措施', '举措'],
  ['目标', '目的'],
  ['经费', '资金', '款项'],
  ['习惯', '习气'],
  ['隐患', '祸患'],
];

/** Words that lead another: two of one meaning never stand side by side. */
const leads: readonly (readonly string[])[] = [
  ['大约', '大概', '约莫', '差不多'],
  ['已经', '业已', '早已'],
  ['全部', '全都', '悉数', '统统'],
  ['目前', '当前', '现在', '眼下', '如今'],
  ['如果', '假如', '倘若'],
  ['但是', '然而', '可是'],
  ['因此', '所以', '因而'],
  ['非常', '十分', '极其', '特别'],
  ['必须', '务必'],
  ['立即', '立刻', '马上'],
  ['逐步', '逐渐', '渐渐'],
  ['仍然', '依然', '仍旧', '依旧'],
  ['显著', '明显'],
  ['分别', '各自'],
  ['根据', '按照', '依据', '依照'],
];

const couplesOf = (groups: readonly (readonly string[])[]): string =>
  groups.flatMap((group) => group.flatMap((a) => group.filter((b) => b !== a).map((b) => a + b))).join('|');

const pattern = new RegExp(`(?:${couplesOf(nouns)})(?=[，。；、！？]|$)|(?:${couplesOf(leads)})`, 'gu');

/** 同义相叠 — 食品安全事件事故, 立即马上. */
export function* synonymsTwice({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, pattern))
    yield { paragraph, start, end, message: `“${hit[0]}”是同一个意思说了两遍，留一个` };
}
