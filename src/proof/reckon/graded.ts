import { clauseBefore } from '../../text/clause.ts';
import { halfWidth } from '../../text/han.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { agrees, percent, tidy } from './figures.ts';

const grade = (name: string): string => `${name}(?:等级|的)?(?:有|为|者)?(?<${letters[name]}>\\d+)[人名家户个份件所]`;
const letters: Readonly<Record<string, string>> = {
  优秀: 'a',
  良好: 'b',
  及格: 'c',
  合格: 'c',
  不及格: 'd',
  不合格: 'd',
};
const graded = new RegExp(
  `${grade('优秀')}[、，]${grade('良好')}[、，]${grade('及格').replace('及格', '(?:及格|合格)')}[、，]${grade('不及格').replace('不及格', '不(?:及格|合格)')}`,
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
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((letter) => Number(counts[letter]));
    if (a === undefined || b === undefined || c === undefined || d === undefined) continue;
    const [, name = '', stated = ''] = hit;
    const part = name === '优秀率' ? a : name === '优良率' ? a + b : a + b + c;
    const real = (part / (a + b + c + d)) * 100;
    if (agrees(real, stated)) continue;
    yield { paragraph, start, end, message: `${part}÷${a + b + c + d}＝${tidy(real)}%，不是${stated}%` };
  }
}
