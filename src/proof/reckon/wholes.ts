import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { amountOf, counter, scaled, tidy } from './figures.ts';

const term = '\\d{1,4}(?:个|家|座|处|所|条|名|人|辆|支)\\p{Script=Han}{1,10}?';
const kinds = new RegExp(
  `(?<![、\\d])((?:${term}[、，和]){1,6}${term})[，、]?(?:共|合计|总计|共计)(?:有)?(\\d{1,5})(个|家|座|处|所|条|名|人|辆|支)`,
  'gu',
);

/** 9个镇、6个乡、2个街道，共18个: things of several kinds, counted alike, and all of them. */
export function* kindSums({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, kinds)) {
    const [, list = '', whole = '', unit = ''] = hit;
    const terms = [...list.matchAll(/(\d+)([个家座处所条名人辆支])/gu)];
    const sum = terms.reduce((total, t) => total + Number(t[1]), 0);
    const plain = terms.every((t) => t[2] === unit) && !/其中|每|新增|另/u.test(list);
    // 大会2次、小会5次、现场会3次……: a row that began before the place.
    if (sum === Number(whole) || !plain || /\d\p{Script=Han}{1,4}$/u.test(paragraph.text.slice(0, start))) continue;
    const shown = terms.map((t) => t[1]).join('＋');
    yield { paragraph, start, end, message: `${shown}＝${sum}，不是${whole}${unit}` };
  }
}

const bracketed = new RegExp(
  `${scaled}${counter}([^。；，（）\\d]{0,12})（(?:其中)?[，：]?((?:[^（）、，；\\d]{1,12}\\d+(?:\\.\\d+)?[万亿]?\\3[、，；]?){2,})）`,
  'gu',
);
const part = new RegExp(`${scaled}${counter}`, 'gu');

/** 13所学校（其中高中2所、初中4所……）: the parts in brackets are more than the whole. */
export function* bracketSums({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, bracketed)) {
    const [, digits, big, unit = '', , list = ''] = hit;
    const whole = amountOf(digits, big);
    const sum = [...list.matchAll(part)].reduce((total, t) => total + amountOf(t[1], t[2]), 0);
    if (sum <= whole * 1.000001) continue;
    yield { paragraph, start, end, message: `括号里各项合计${tidy(sum)}${unit}，超过总数${tidy(whole)}${unit}` };
  }
}

const atLeast =
  /(\d+)(个|家|座|处|所|条)[^，。；\d]{1,8}(?:中[，,]?|[，,](?:要求|力争|确保|争取))\s*(\d+)[%％]以上的?[^，。；\d]{1,12}[^。；\d]{0,16}[，,](?:即)?(?:不少于|不低于|至少)?(\d+)\2(?:以上)?/gu;

/** 16个行政村中，50%以上的村……，即不少于7个: so many of the hundred of so many. */
export function* leasts({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, atLeast)) {
    const [, all, unit = '', rate, stated] = hit;
    const real = Math.ceil((Number(all) * Number(rate)) / 100 - 1e-9);
    if (real <= Number(stated)) continue;
    yield { paragraph, start, end, message: `${all}${unit}的${rate}%是${real}${unit}，不是${stated}${unit}` };
  }
}

const yearly = new RegExp(
  `((?:19|20)\\d{2})年?(?:至|到|—|-|～)((?:19|20)\\d{2})年([^。；\\d]{0,30})${scaled}(元|吨|个|座|户|平方米|公里)[，,](?:即|折合)?(?:平均)?(?:每年|年均)(?:不低于|不少于|安排|投入|约)?${scaled}\\6`,
  'gu',
);

/** 2023年至2026年……1.2亿元，即每年4000万元: years counted at both ends. */
export function* perYear({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, yearly)) {
    const [, from, to, , whole, big, unit = '', each, eachBig] = hit;
    const years = Number(to) - Number(from) + 1;
    const real = amountOf(whole, big) / years;
    if (years < 2 || Math.abs(real - amountOf(each, eachBig)) <= real * 0.02) continue;
    const shown = real >= 1e8 ? `${tidy(real / 1e8)}亿` : real >= 1e4 ? `${tidy(real / 1e4)}万` : tidy(real);
    yield {
      paragraph,
      start,
      end,
      message: `${from}年到${to}年是${years}年，每年${shown}${unit}，不是${each}${eachBig ?? ''}${unit}`,
    };
  }
}
