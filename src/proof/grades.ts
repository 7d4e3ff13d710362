import { originOf } from '../text/prose.ts';
import { type Finding, type Match, matches } from './proof-check.ts';
import type { Reading } from './reading.ts';

/** 病媒生物密度达到C级, 二级水厂: what a place has one grade of. */
const graded =
  /(?:病媒生物|鼠、?蚊|蟑螂|四害)[^，。；]{0,20}?(?:密度|控制水平)[^，。；]{0,16}?([ABC])级|(?:病媒生物)?密度[^，。；]{0,10}?控制水平([ABC])级/gu;
const aims = /由|从|提升|以上|力争|目标|争取|计划|下一步|个别|部分|有的/u;

/** 每月最后一个周五, 每月第一个周五: one custom, two days. */
const custom = /每(?:月|个月)的?((?:第[一二三四]|最后一)个?)(?:星期|周)([一二三四五六日末])/gu;

/** 鼠、蚊、蝇密度达到B级，蟑螂密度达到C级: of different pests. */
const pestsOf = (text: string): string[] =>
  /病媒生物|四害/u.test(text) || !/[鼠蚊蝇蟑]/u.test(text)
    ? [...'鼠蚊蝇蟑']
    : [...'鼠蚊蝇蟑'].filter((c) => text.includes(c));
const sharePests = (a: string, b: string): boolean => pestsOf(a).some((pest) => pestsOf(b).includes(pest));

function* twoOf(
  { body, prose }: Reading,
  pattern: RegExp,
  value: (hit: RegExpExecArray) => readonly [string, string],
  what: string,
  ofOne: (a: string, b: string) => boolean = () => true,
): Generator<Finding> {
  const first = new Map<string, { said: string; seen: Match }>();
  for (const seen of matches(body, pattern)) {
    if (aims.test(seen.hit[0])) continue;
    const [key, said] = value(seen.hit);
    const before = first.get(key);
    if (before === undefined) first.set(key, { said, seen });
    else if (before.said !== said && ofOne(before.seen.hit[0], seen.hit[0])) {
      const at = originOf(prose.file, seen.paragraph, seen.start, seen.end);
      const message = `${what}这里是“${before.said}”，第${at.line}行是“${said}”`;
      const { paragraph, start, end } = before.seen;
      yield { paragraph, start, end, message, related: [{ at, message: '另一种说法' }] };
      first.delete(key);
    }
  }
}

/** 一事两说 — a grade or a fixed day that the text tells in two ways. */
export function* twoGrades(reading: Reading): Generator<Finding> {
  yield* twoOf(reading, graded, (hit) => ['', `${hit[1] ?? hit[2]}级`], '病媒生物控制水平', sharePests);
  yield* twoOf(reading, custom, (hit) => [hit[2] ?? '', `${hit[1]}周${hit[2]}`], '每月的日子');
}
