import { halfWidth } from '../../text/han.ts';
import { hitsIn } from '../../text/hits.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const counter = '[个家所处名人座条支]';
/** 州级46个部门、市级72个部门，共128个部门: one noun three times, and the last is of both. */
const summed = new RegExp(
  `((?:[^，。；、\\d]{0,10}\\d+(?<unit>${counter})(?<noun>\\p{Script=Han}{2,4})[、和，]){1,5}[^，。；、\\d]{0,10}\\d+\\k<unit>\\k<noun>)[，、]?(?:合计|总计|共计|共)(?:有)?(?<all>\\d+)\\k<unit>\\k<noun>`,
  'gu',
);

/** 同类合计 — so many of one thing and so many more, and all of them. */
export function* sumsOfOne({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, summed)) {
    const { unit = '', noun = '', all = '' } = hit.groups ?? {};
    const terms = hitsIn(halfWidth(hit[1] ?? ''), new RegExp(`(\\d+)${unit}${noun}`, 'gu')).map((t) => Number(t[1]));
    const sum = terms.reduce((a, b) => a + b, 0);
    if (terms.length < 2 || sum === Number(all) || /其中|包括/u.test(hit[0])) continue;
    yield { paragraph, start, end, message: `${terms.join('＋')}＝${sum}${unit}，不是${all}${unit}` };
  }
}
