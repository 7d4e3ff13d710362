import { clauseBefore } from '../../text/clause.ts';
import { halfWidth } from '../../text/han.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { agrees, percent, tidy } from './figures.ts';

const of = '(?:等级|的)?(?:有|为|者)?';
const each = '[人名家户个份件所]';
const graded = new RegExp(
  `优秀${of}(?<a>\\d+)${each}[、，]良好${of}(?<b>\\d+)${each}[、，][及合]格${of}(?<c>\\d+)${each}[、，]不[及合]格${of}(?<d>\\d+)${each}`,
  'u',
);
/** Of all of them: 城区合格率 and what is required are not. */
const rate = new RegExp(
  `(?<=[，、；])(优秀率|优良率|及格率|合格率|达标率)(?:为|达到?|是)?${percent}(?!以[上下])`,
  'gu',
);

/** 等级比率 — 优秀536人、良好1072人、及格938人、不及格134人: what each rate is of them. */
export function* gradedRates({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, rate)) {
    const here = halfWidth(clauseBefore(paragraph.text, start, '。'));
    const counts = graded.exec(here)?.groups;
    if (counts === undefined) continue;
    const [a, b, c, d] = [Number(counts.a), Number(counts.b), Number(counts.c), Number(counts.d)] as const;
    const [, name = '', stated = ''] = hit;
    const part = name === '优秀率' ? a : name === '优良率' ? a + b : a + b + c;
    const real = (part / (a + b + c + d)) * 100;
    if (agrees(real, stated)) continue;
    yield { paragraph, start, end, message: `${part}÷${a + b + c + d}＝${tidy(real)}%，不是${stated}%` };
  }
}
