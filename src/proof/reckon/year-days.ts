import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { agrees, figuresIn, percent, tidy } from './figures.ts';

const ratio = '(?:优良(?:天数)?(?:比例|比率|率)|优良天数占比|达标率|比例|占比|占全年(?:总天数)?的?)(?:为|达到?|约)?';
const daysFirst = new RegExp(
  `(?:优良|达标|二级)[^，。；\\d]{0,10}?(\\d{3})[ ]?天(?:以上)?[，,（(、][^，。；\\d]{0,6}${ratio}${percent}`,
  'gu',
);
const ratioFirst = new RegExp(
  `优良(?:天数)?(?:比例|比率|率)(?:为|达到?|约)?${percent}[，,（(、][^，。；\\d]{0,8}(?:优良|达标)天数(?:为|达到?|共)?(\\d{3})[ ]?天`,
  'gu',
);
/** Some days no measurement is valid. */
const bases = [366, 365, 364, 363, 362, 361, 360];

/** 优良天数338天，优良天数比例95.2%: the days of a year, but for a few that were not measured. */
export function* yearDays({ body }: Reading): Generator<Finding> {
  for (const [pattern, isDaysFirst] of [
    [daysFirst, true],
    [ratioFirst, false],
  ] as const)
    for (const { paragraph, hit, start, end } of matches(body, pattern)) {
      const [days, stated] = isDaysFirst ? [hit[1], hit[2]] : [hit[2], hit[1]];
      const good = Number(days);
      const measured = figuresIn(paragraph.text, '天').filter((n) => n > 300 && n >= good);
      const fits = [...bases, ...measured].some((base) => agrees((good / base) * 100, stated ?? ''));
      // Measured on half the days of a year it is another ratio.
      if (fits || good > 366 || good < 180) continue;
      yield { paragraph, start, end, message: `${good}÷365＝${tidy((good / 365) * 100)}%，不是${stated}%` };
    }
}
