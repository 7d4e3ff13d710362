import { numberOf } from '../../text/numerals.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const opening =
  /([二两三四五六七八九十]{1,2}|(?<!\d)\d{1,2})(?:个方面|方面|大?项|点|条|个|件|类|步)[^，。；：\d（①]{0,16}[：:。，]\s*(?=（一）|[（(]1[）)]|①|1[.．、](?!\d)|[⑴㈠])/gu;
const circled = '①②③④⑤⑥⑦⑧⑨⑩';
const marks: readonly (readonly [RegExp, (mark: string) => number])[] = [
  [/（([一二三四五六七八九十]{1,2})）/gu, numberOf],
  [/[（(](\d{1,2})[）)]/gu, Number],
  [/([①②③④⑤⑥⑦⑧⑨⑩])/gu, (mark) => circled.indexOf(mark) + 1],
  [/(?<=[。；：，:;\s]|^)(\d{1,2})[.．、](?!\d)/gu, Number],
];

/** How far the marks count on from one in `text`; none where they do not begin there. */
function counted(text: string): number {
  for (const [pattern, read] of marks) {
    const ordinals = [...text.matchAll(pattern)].map((m) => read(m[1] ?? ''));
    if (ordinals[0] !== 1 || text.search(pattern) > 1) continue;
    const broken = ordinals.findIndex((ordinal, i) => ordinal !== i + 1);
    return broken < 0 ? ordinals.length : broken;
  }
  return 0;
}

/** 重点抓好六项工作：（一）……（五）……: the items stand in the same paragraph as their number. */
export function* numberedHere({ body, paragraphs }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, opening)) {
    const count = counted(paragraph.text.slice(end));
    const said = numberOf(hit[1] ?? '');
    const next = paragraphs[paragraph.index + 1]?.text ?? '';
    // The rest of the row may stand in paragraphs of its own.
    if (count < 2 || count === said || /^(?:（[一二三四五六七八九十]|[（(]?\d|[①-⑩])/u.test(next)) continue;
    if (/荣誉|称号|奖/u.test(hit[0])) continue;
    yield { paragraph, start, end: start + hit[0].trimEnd().length, message: `前面说${said}项，后面列了${count}项` };
  }
}
