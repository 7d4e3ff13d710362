import type { Paragraph } from '../../text/prose.ts';
import type { Finding } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

/** Small words that make no other clause of one: 检查后反弹，检查后又反弹. */
const small = /[又也再还就都均已将把了的地得并且而更要须应一会便才]/gu;
const least = 4;

interface Clause {
  readonly text: string;
  readonly start: number;
}

const keyOf = ({ text }: Clause): string => text.replace(small, '');
/** What ends in another way says another thing: most clauses are told apart by this. */
const mayBeTwice = (a: Clause, b: Clause): boolean => a.text.slice(-1) === b.text.slice(-1);

function clausesOf({ text }: Paragraph): Clause[] {
  return [...text.matchAll(/[^，、；。！？：“”（）]+/gu)].map(({ 0: words, index }) => ({
    text: words,
    start: index,
  }));
}

/** 再学习, 还是实践: said again with a stress on it. */
const stressed = /^(?:再|还是|更|才)/u;
/** What differs between the two counts no times and no orders. */
const numbered = /[\d一二三四五六七八九十]/u;

/** 每周休市一天，每月休市一天: the same once more with another period, and only one can be kept. */
const period = /^(?:每(?:半)?[天日周月季年旬](?:度)?|每(?:半)?(?:个)?(?:小时|季度|月))/u;
const done = /^(?!.*(?:检查|评比|调度|通报|例会|考核|督查|总结|分析|会商|评选|报告|研究|随访|开展|召开|巡查|督导))/u;

/** 连着的两个分句 — the same clause again with only small words between, or with another period in front. */
export function* clausesTwice({ body }: Reading): Generator<Finding> {
  for (const paragraph of body) {
    let before: Clause | undefined;
    let earlier: Clause | undefined;
    for (const clause of clausesOf(paragraph)) {
      const mark = before === undefined ? '' : paragraph.text.slice(before.start + before.text.length, clause.start);
      if (before !== undefined && /^[，、；]$/u.test(mark) && mayBeTwice(before, clause)) {
        const finding = twiceOf(paragraph, before, clause, mark);
        if (finding) yield finding;
      }
      if (earlier !== undefined && isTail(paragraph.text, earlier, clause)) {
        const [start, end] = [clause.start, clause.start + clause.text.length];
        yield { paragraph, start, end, message: `“${clause.text}”同一句里刚说过，又说一遍` };
      }
      [earlier, before] = [before, clause];
    }
  }
}

/** 部分路段建成后养护跟不上、重建轻养依然存在，建成后养护跟不上: the end of the clause before the last, once more. */
function isTail(text: string, a: Clause, b: Clause): boolean {
  if (b.text.length < 7 || !a.text.endsWith(b.text) || numbered.test(b.text) || stressed.test(b.text)) return false;
  if (/[《》]/u.test(b.text)) return false;
  return !/[。！？“”：；]/u.test(text.slice(a.start, b.start));
}

function twiceOf(paragraph: Paragraph, a: Clause, b: Clause, mark: string): Finding | null {
  const span = { paragraph, start: a.start, end: b.start + b.text.length };
  const key = keyOf(a);
  const same = key === keyOf(b) && key.length >= least && a.text !== b.text;
  if (same && !stressed.test(b.text) && !numbered.test(key) && !stressed.test(a.text))
    return { ...span, message: `“${a.text}”刚说过，又说一遍` };
  const [every, other] = [period.exec(a.text)?.[0], period.exec(b.text)?.[0]];
  if (every === undefined || other === undefined || every === other || mark === '；') return null;
  const [deed, again] = [a.text.slice(every.length), b.text.slice(other.length)];
  if (deed !== again || deed.length < 3 || !done.test(deed)) return null;
  return { ...span, message: `“${deed}”前面说“${every}”，紧接着又说“${other}”，不知以哪个为准` };
}
