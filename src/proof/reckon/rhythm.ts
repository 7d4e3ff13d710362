import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { amountOf, isShareOf, num, percent, roundedOf, scaled, tidy } from './figures.ts';

const thing = '(吨|人次|件|立方米|公斤|车|次|场|期|桶)';
const yearFirst = new RegExp(
  `(?:全年|(?<!半)年)(?!均|底|初|来|度)[^，。；\\d]{0,12}${scaled}${thing}[，,][^，。；\\d]{0,6}(?:日均|平均每天|平均每日)[^，。；\\d]{0,10}${scaled}\\3`,
  'gu',
);
const dayFirst = new RegExp(
  `(?:日均|平均每天|平均每日)[^，。；\\d]{0,12}${scaled}${thing}[，,](?:全年|(?<!半)年)(?!均|底|初|来)[^，。；\\d]{0,12}${scaled}\\3`,
  'gu',
);

/** 全年36.5万吨，日均1200吨: the days of a year. */
export function* daily({ body }: Reading): Generator<Finding> {
  for (const [pattern, isYearFirst] of [
    [yearFirst, true],
    [dayFirst, false],
  ] as const)
    for (const { paragraph, hit, start, end } of matches(body, pattern)) {
      const [first, second] = [amountOf(hit[1], hit[2]), amountOf(hit[4], hit[5])];
      const [year, day] = isYearFirst ? [first, second] : [second, first];
      const real = year / 365;
      if (Math.abs(real - day) <= real * 0.05) continue;
      yield {
        paragraph,
        start,
        end,
        severity: 'warning',
        message: `全年${tidy(year)}${hit[3]}合每天${tidy(real)}${hit[3]}，不是${tidy(day)}${hit[3]}`,
      };
    }
}

const monthly = new RegExp(
  `每月[^，。；\\d]{0,12}${num}(次|场|期|项)[，,](?:全年|一年)[^，。；\\d]{0,12}${num}\\2`,
  'gu',
);
const yearly = new RegExp(`(?:全年|一年来?)[^。；]{0,40}?${num}(次|场|期)[，,]平均每月${num}\\2`, 'gu');

/** 每月4次，全年52次: twelve months. */
export function* monthlyCounts({ body }: Reading): Generator<Finding> {
  for (const [pattern, isMonthFirst] of [
    [monthly, true],
    [yearly, false],
  ] as const)
    for (const { paragraph, hit, start, end } of matches(body, pattern)) {
      const [a, b] = [Number(hit[1]), Number(hit[3])];
      const [month, year] = isMonthFirst ? [a, b] : [b, a];
      // So many at least every month: more of them are no fault.
      if (Math.abs(year / 12 - month) <= Math.max(0.06 * month, 0.051) || /至少|不少于/u.test(hit[0])) continue;
      yield {
        paragraph,
        start,
        end,
        severity: 'warning',
        message: `每月${month}${hit[2]}，全年应是${tidy(month * 12)}${hit[2]}，不是${year}${hit[2]}`,
      };
    }
}

const weekly = /每周[一二三四五六日天末]?(?!\d|[两二三四])[^。；\d]{0,36}(?:全年|一年)[^，。；\d]{0,14}(\d{2,3})次/gu;

/** 每周五……全年61次: a year has 53 Fridays at most. */
export function* weeklyCounts({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, weekly))
    if (Number(hit[1]) > 53)
      yield { paragraph, start, end, severity: 'warning', message: `每周一次，全年最多53次，不是${hit[1]}次` };
}

const grown = new RegExp(
  `(?:比|较)[^，。；\\d]{0,10}?的?${scaled}(个|家|座|处|所|条|人|户|件|吨|元|公里|平方米|亩)(增加|增长|减少|下降|多|少)了?${scaled}\\3[，,](?:增长|增幅|下降|降幅|减少|同比增长|同比下降)(?:为|达|了)?${percent}`,
  'gu',
);

/** 比上年的7200个增加1400个，增长21.4%: what was added over what there was. */
export function* rises({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, grown)) {
    const [, base, baseBig, , , step, stepBig, stated = ''] = hit;
    const real = (amountOf(step, stepBig) / amountOf(base, baseBig)) * 100;
    if (!Number.isFinite(real) || isShareOf(roundedOf(step, stepBig), roundedOf(base, baseBig), stated)) continue;
    yield {
      paragraph,
      start,
      end,
      message: `${step}${stepBig ?? ''}÷${base}${baseBig ?? ''}＝${tidy(real)}%，不是${stated}%`,
    };
  }
}

const up = '(?:增加|上升|增长|提高|提升)';
const down = '(?:减少|下降|降低|降)';
const turned = new RegExp(
  `(?:${up}了?[\\d.]+(?:天|个百分点|[%％个件起人])[，,]由[^，。；]{2,14}${down}(?:到|至|为)[^，。；]{1,10}|${down}了?[\\d.]+(?:天|个百分点|[%％个件起人])[，,]由[^，。；]{2,14}${up}(?:到|至|为)[^，。；]{1,10})`,
  'gu',
);

/** 增加12天，由335天减少到323天: up in one breath, down in the next. */
export function* turns({ body }: Reading): Generator<Finding> {
  for (const { paragraph, start, end } of matches(body, turned))
    yield { paragraph, start, end, message: '前面说的增减与后面的升降相反' };
}

const numerals = '一两二三四五六七八九十';
const span = new RegExp(
  `(近|过去)?([${numerals}]|\\d)年来?（((?:19|20)\\d{2})年?(?:至|到|—|–|-|～)((?:19|20)\\d{2})年?）`,
  'gu',
);

/** 四年来（2021年至2023年）: how many years that is. */
export function* yearSpans({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, span)) {
    const [, near, count = '', from, to] = hit;
    const said = /\d/.test(count) ? Number(count) : [0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10][numerals.indexOf(count) + 1];
    const whole = Number(to) - Number(from) + 1;
    if (said === whole || (near === undefined && said === whole - 1)) continue;
    yield { paragraph, start, end, message: `${from}年到${to}年是${whole}年，不是${count}年` };
  }
}
