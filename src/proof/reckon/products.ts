import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { amountOf, scaled, scaleOf, tidy } from './figures.ts';

/** What units are worth in the smallest of their kind. */
const worth: Readonly<Record<string, readonly [string, number]>> = {
  克: ['重', 1],
  公斤: ['重', 1e3],
  千克: ['重', 1e3],
  吨: ['重', 1e6],
  毫升: ['容', 1],
  升: ['容', 1e3],
  立方米: ['容', 1e6],
  元: ['钱', 1],
  米: ['长', 1],
  公里: ['长', 1e3],
  平方米: ['面', 1],
  公顷: ['面', 1e4],
  平方公里: ['面', 1e6],
};
const units = Object.keys(worth)
  .sort((a, b) => b.length - a.length)
  .join('|');
const things = '个|处|只|户|座|台|辆|盏|张|块|株|棵|套|件|间|家|所|人|名|条|场|次|天|年|月';

/** 3200个毒饵站，每个投药150克，约需毒饵4.8吨. */
const product = new RegExp(
  `${scaled}(${things})[^，。；\\d]{0,10}[，,、](?:平均)?每\\3?[^，。；\\d]{0,8}${scaled}(${units})[，,][^，。；\\d]{0,10}?(?:共需?|合计|总计|累计|约需?|需要?|总量|总共|计|投入|发放|补助)[^，。；\\d]{0,8}${scaled}(${units})`,
  'gu',
);
/** How far a product may be off: rounded, or said to be about so much. */
const slack = 0.03;

/** 乘积 — so many things, so much for each, and how much that makes. */
export function* products({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, product)) {
    const [, a, aBig, thing, b, bBig, unit = '', c, cBig, sumUnit = ''] = hit;
    const [kind, one] = worth[unit] ?? ['', 1];
    const [sumKind, whole] = worth[sumUnit] ?? ['', 1];
    if (kind === '' || kind !== sumKind) continue;
    const real = (amountOf(a, aBig) * amountOf(b, bBig) * one) / whole;
    const said = amountOf(c, cBig);
    if (!(real > 0) || Math.abs(real - said) <= real * (/[约近余多]/u.test(hit[0]) ? 0.1 : slack)) continue;
    const message = `${a}${aBig ?? ''}${thing}×${b}${bBig ?? ''}${unit}＝${tidy(real / scaleOf(cBig))}${cBig ?? ''}${sumUnit}，不是${c}${cBig ?? ''}${sumUnit}`;
    yield { paragraph, start, end, message };
  }
}

const yearsOf: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };
const yearly = new RegExp(
  `每年[^，。；\\d]{0,14}?${scaled}(元|吨|个|处|座|人次|人|名|场|次|件|公里|平方米|株|户)[^，。；\\d]{0,14}[，,]([两二三四五])年(?:共|合计|累计|总计|共计|总共)[^，。；\\d]{0,8}${scaled}\\3`,
  'gu',
);

/** 每年500万元，三年共1500万元. */
export function* years({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, yearly)) {
    const [, a, aBig, unit = '', n = '', b, bBig] = hit;
    const real = amountOf(a, aBig) * (yearsOf[n] ?? Number.NaN);
    if (!(Math.abs(real - amountOf(b, bBig)) > real * 0.001) || /不少于|以上|至少|不低于/u.test(hit[0])) continue;
    yield { paragraph, start, end, message: `每年${a}${aBig ?? ''}${unit}，${n}年合计不是${b}${bBig ?? ''}${unit}` };
  }
}
