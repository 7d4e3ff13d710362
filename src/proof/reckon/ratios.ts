import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { tidy } from './figures.ts';

const shared =
  /按(?:照)?(\d{1,2})[：:∶](\d{1,2})(?:[：:∶](\d{1,2}))?(?:[：:∶](\d{1,2}))?的?比例[^，。；]{0,6}(?:分担|承担|负担|分摊|配套|出资|筹集|分成)/gu;

const pair =
  /(男|女)[^，。；、\d]{0,6}(\d{1,4})(个|名|人|张|间|蹲)位?[、，](?:男|女)[^，。；、\d]{0,6}(\d{1,4})\3位?[，,][^，。；\d]{0,4}(男女|女男)[^，。；\d]{0,6}(?:比例?)(?:为|达到?|约|是)*(\d+(?:\.\d+)?)[：:∶比](\d+(?:\.\d+)?)/gu;

/** 女生厕位46个、男生厕位28个，男女厕位比例为2:1. */
function* sexes(body: Reading['body']): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, pair)) {
    const [, first, a, , b, order = '', c, d] = hit;
    const real = first === order[0] ? Number(a) / Number(b) : Number(b) / Number(a);
    if (Math.abs(real / (Number(c) / Number(d)) - 1) < 0.12) continue;
    const message = `${order}之比是${tidy(real)}:1，不是${c}:${d}`;
    yield { paragraph, start, end, message };
  }
}

/** 按5：3：3的比例分担: shares of a cost make ten or a hundred; one beside it was mistyped. */
export function* ratios({ body }: Reading): Generator<Finding> {
  yield* sexes(body);
  for (const { paragraph, hit, start, end } of matches(body, shared)) {
    const parts = hit.slice(1).filter((part) => part !== undefined);
    const sum = parts.reduce((total, part) => total + Number(part), 0);
    const whole = sum > 50 ? 100 : 10;
    const off = Math.abs(sum - whole);
    // 2∶1∶1 and 1∶1 are ratios of their own.
    if (off === 0 || off > whole / 5 || parts.length < 3) continue;
    const message = `${parts.join('＋')}＝${sum}，分担的比例合起来应是${whole}`;
    yield { paragraph, start, end, message, severity: 'warning' };
  }
}
