import { type Finding, matches } from './proof-check.ts';
import type { Reading } from './reading.ts';

/** 百分百达到98%: the whole and a part of it, said of one thing. */
const both =
  /(?:百分百|百分之百|100\s*[%％])(?:均|都|全部|已|覆盖率?)*(?:达到?|为|是|达)(\d+(?:\.\d+)?)\s*[%％]|(?:达到?|为|是)(\d+(?:\.\d+)?)\s*[%％](?:的)?(?:百分百|百分之百|全覆盖)/gu;

/** 整改率达到100%: nothing can be left of it. */
const wholly =
  /(?:整改|办结|完成|销号|达标|解决|改造|清理|拆除|回复|处置|覆盖|清零|整治|到位|落实|建成|验收|答复)率(?:均|都|已|也)*(?:达到?|为|是|保持)?\s?(?:100\s*[%％]|百分之百|百分百)|(?:全部|全面|均已?|悉数)(?:整改|办结|完成|销号|解决|改造|清理|拆除|处置|整治|建成|验收)(?:到位|完成|完毕|销号|办结|结束)/gu;
/** 剩余12个正在整改: behind it, in the same sentence. */
const rest =
  /^[，；](?:仅|只|但|目前)?(?:剩余|剩下|剩|其余|还有|尚有|仍有|余下|未完成|未整改|没有完成|未办结)(?:的)?[^，。；]{0,6}?(?:\d+|[一二两三四五六七八九十百]+)(?:[个处项件条座户家]|余[个处项件])[^。；]{0,16}/u;
/** 其余12个全部完成: what is left is done as well; 剩余资金 is none of it. */
const done = /已|全部|均|完成了|到位|资金|经费|问题数/u;

/** 说全了又有剩 — all of it is done, and so many are left. */
export function* wholeAndRest({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, both)) {
    const value = Number(hit[1] ?? hit[2]);
    if (value === 100) continue;
    yield { paragraph, start, end, message: `“${hit[0]}”既说百分之百，又说${value}%`, severity: 'error' };
  }
  for (const { paragraph, hit, start, end } of matches(body, wholly)) {
    const behind = rest.exec(paragraph.text.slice(end, end + 40))?.[0];
    if (behind === undefined || done.test(behind)) continue;
    const message = `前面说“${hit[0]}”，紧接着又说“${behind.slice(1)}”，互相矛盾`;
    yield { paragraph, start, end: end + behind.length, message, severity: 'error' };
  }
}
