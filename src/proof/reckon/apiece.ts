import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { amountOf, counter, isChangeOf, measure, num, percent, roundedOf, scaled, scaleOf, tidy } from './figures.ts';

const monthly = new RegExp(
  `(?:全年|一年来?|年度)[^。；\\d]{0,14}?${scaled}${measure}[，,](?:平均每月|月均)[^，。；\\d]{0,8}${scaled}\\3`,
  'gu',
);
/** 全年投入1200万元，平均每月120万元: twelve months. */
function* byMonth({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, monthly)) {
    const [, year, yearBig, unit = '', month, monthBig] = hit;
    const real = amountOf(year, yearBig) / 12;
    const said = amountOf(month, monthBig);
    if (Math.abs(real - said) <= Math.max(real * 0.05, 0.5)) continue;
    const message = `全年${year}${yearBig ?? ''}${unit}，每月合${tidy(real / scaleOf(monthBig))}${monthBig ?? ''}${unit}，不是${month}`;
    yield { paragraph, start, end, severity: 'warning', message };
  }
}

const perHead = new RegExp(
  `人口(?:为|约|达|有)?${scaled}人[^。；]{0,20}?人均[^，。；\\d]{2,12}${num}平方米[，,][^。；\\d]{0,14}(?:总?面积|总量)(?:为|约|达到?)?${scaled}(公顷|平方米|平方公里)`,
  'gu',
);
const squareMetres: Readonly<Record<string, number>> = { 公顷: 1e4, 平方米: 1, 平方公里: 1e6 };

/** 人口60万人，人均公园绿地12平方米，总面积820公顷. */
function* heads({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, perHead)) {
    const [, people, peopleBig, one, all, allBig, unit = ''] = hit;
    const real = (amountOf(people, peopleBig) * Number(one)) / (squareMetres[unit] ?? 1);
    if (Math.abs(real - amountOf(all, allBig)) <= real * 0.06) continue;
    const message = `${people}${peopleBig ?? ''}人×${one}平方米＝${tidy(real)}${unit}，不是${all}${allBig ?? ''}${unit}`;
    yield { paragraph, start, end, severity: 'warning', message };
  }
}

const returned = new RegExp(
  `(?:发放|发出|印发|下发)[^，。；\\d]{0,10}${scaled}份[，,、][^，。；\\d]{0,6}(?:收回|回收)(?:有效问卷|有效|问卷)?${scaled}份`,
  'gu',
);
/** 发放问卷1000份，回收1020份. */
function* cameBack({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, returned))
    if (amountOf(hit[3], hit[4]) > amountOf(hit[1], hit[2]))
      yield { paragraph, start, end, message: `收回的${hit[3]}份多于发出的${hit[1]}份` };
}

const row = `((?:${num}(?:万|亿)?${counter}[、，]){2,}${num}(?:万|亿)?${counter})`;
const listed = new RegExp(
  `分别(?:为|是|投入|安排|完成|建成|清理)${row}[，,](?:[三四五六七八]年|合计|共计|总计|[^，。；\\d]{0,4})?(?:累计|合计|共计|总计|共)[^，。；\\d]{0,6}${scaled}${counter}`,
  'gu',
);
const term = new RegExp(`${scaled}${counter}`, 'gu');

/** 分别为1亿元、1.2亿元、1.5亿元，累计4亿元. */
function* sumsOfRow({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, listed)) {
    const terms = [...(hit[1] ?? '').matchAll(term)];
    const [all = '', allBig, unit = ''] = hit.slice(-3);
    if (terms.some((t) => t[3] !== unit)) continue;
    const sum = terms.reduce((total, t) => total + amountOf(t[1], t[2]), 0);
    if (Math.abs(sum - amountOf(all, allBig)) <= sum * 0.002) continue;
    const message = `${terms.map((t) => `${t[1]}${t[2] ?? ''}`).join('＋')}＝${tidy(sum / scaleOf(allBig))}${allBig ?? ''}${unit}，不是${all}`;
    yield { paragraph, start, end, message };
  }
}

const backwards = new RegExp(
  `(增长|增加|上升|减少|下降|降低)了?${percent}[，,（(]由[^，。；\\d]{0,10}${scaled}${measure}(?:[^，。；\\d]{0,6})(?:增加|增长|上升|提高|减少|下降|降低?)(?:到|至|为)${scaled}\\5`,
  'gu',
);
/** 下降12%，由500起降至400起: the rate stands before the two figures. */
function* rateFirst({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, backwards)) {
    const [, , stated = '', a, aBig, , b, bBig] = hit;
    const real = Math.abs(amountOf(b, bBig) / amountOf(a, aBig) - 1) * 100;
    if (!Number.isFinite(real) || isChangeOf(roundedOf(a, aBig), roundedOf(b, bBig), stated)) continue;
    yield {
      paragraph,
      start,
      end,
      message: `由${a}${aBig ?? ''}到${b}${bBig ?? ''}变化${tidy(real)}%，不是${stated}%`,
    };
  }
}

const weekly = /每周([一二两三四五六]|\d)次[，,]?(?:全年|一年)[^，。；\d]{0,10}(\d{2,4})次/gu;
/** 每周3次，全年120次: fifty-two weeks. */
function* byWeek({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, weekly)) {
    const times = /\d/u.test(hit[1] ?? '')
      ? Number(hit[1])
      : '一二三四五六'.indexOf((hit[1] ?? '').replace('两', '二')) + 1;
    const said = Number(hit[2]);
    if (said >= times * 46 && said <= times * 54) continue;
    yield {
      paragraph,
      start,
      end,
      severity: 'warning',
      message: `每周${times}次，全年约${times * 52}次，不是${said}次`,
    };
  }
}

/** The ways of dividing evenly and of adding up again. */
export const evenShares = [byMonth, heads, cameBack, sumsOfRow, rateFirst, byWeek];
