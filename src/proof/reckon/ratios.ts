import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const shared =
  /按(?:照)?(\d{1,2})[：:∶](\d{1,2})(?:[：:∶](\d{1,2}))?(?:[：:∶](\d{1,2}))?的?比例[^，。；]{0,6}(?:分担|承担|负担|分摊|配套|出资|筹集|分成)/gu;

/** 按5：3：3的比例分担: shares of a cost make ten or a hundred; one beside it was mistyped. */
export function* ratios({ body }: Reading): Generator<Finding> {
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
