import { numberOf } from '../../text/numerals.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const announced =
  /([二两三四五六])(?:个方面|方面|项|点|件|个|条)[^，。；：\d]{0,10}[：:，。]\s*(?=(?:首先|第一)[，是要])/gu;
const order = /(?<=^|[。；，：])(?:首先|其次|再次|再者|然后|此外|最后|另外|第[一二三四五六七八九])(?=[，是要])/gu;

/** 做好以下三项工作：首先……；其次……。: items that stand in their order without a number. */
export function* firstAndNext({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, announced)) {
    const said = numberOf(hit[1] ?? '');
    const count = paragraph.text.slice(end).match(order)?.length ?? 0;
    if (count < 2 || count === said) continue;
    yield { paragraph, start, end: end - 1, message: `前面说${said}项，后面只见${count}项` };
  }
}
