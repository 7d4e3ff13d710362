import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { amountOf, decimalsOf, isChangeOf, measure, num, percent, roundedOf, scaled, tidy } from './figures.ts';

const points = new RegExp(
  `[由从]([^，。；]{0,14}?)${percent}[^。；]{0,10}?(提高|提升|上升|增加|增长|下降|降低|减少|升|增|降|减)(?:到|至|为)(?:[^，。；\\d]|\\d{4}年)*?${percent}[，,]?[^。；\\d]{0,14}?${num}个百分点`,
  'gu',
);
const growth = new RegExp(
  `[由从][^，。；\\d]{0,10}(?:\\d{4}年的)?${scaled}([\\p{Script=Han}㎡]{1,4}?(?:[/／]\\p{Script=Han}{1,4})?)[^，。；\\d]{0,6}(?:增加|增长|提高|扩大|减少|下降|降低|缩小|增|升|降|减)(?:到|至|为)[^，。；\\d]{0,6}(?:\\d{4}年的)?${scaled}\\3(?:/立方米)?[，,]?[^，。；\\d]{0,10}(?:增长|增幅|增加了?|减少了?|降幅|下降了?)(?:为|达|约|近)?${percent}`,
  'gu',
);

const step = new RegExp(
  `[由从][^，。；\\d]{0,10}(?:\\d{4}年的)?${scaled}${measure}[^，。；\\d]{0,8}(?:增加|增长|提高|提升|扩大|减少|下降|降低|缩小|延长|缩短|增|升|降|减)(?:到|至|为)[^，。；\\d]{0,6}(?:\\d{4}年的)?${scaled}\\3[，,](?:共|累计)?(?:净增|净减|增加|增长|提高|新增|减少|下降|降低|延长|缩短)了?${scaled}\\3`,
  'gu',
);
const versus = new RegExp(
  `${scaled}${measure}[，,]?(?:比|较)(?:上年|去年|\\d{4}年|上年同期|去年同期|同期)(?:的)?${scaled}\\3[^，。；\\d]{0,4}(?:增加|增长|提高|减少|下降|降低)了?${percent}`,
  'gu',
);
const times = new RegExp(
  `${scaled}${measure}[，,]?[^，。；\\d]{0,4}(?:是|为|相当于)(?:上年|去年|\\d{4}年|上年同期|同期)?(?:的)?${scaled}\\3的${num}倍`,
  'gu',
);

const way = new RegExp(
  `[由从][^，。；%]{0,16}?${num}(?:[%％]|${measure})[^，。；\\d]{0,10}?(降|减|下降|降低|减少|缩小|缩短|升|提高|提升|上升|增加|增长|扩大|延长)(?:到|至|为)[^，。；\\d]{0,6}(?:\\d{4}年的?)?${num}(?:[%％]|\\2)`,
  'gu',
);

/** 由32%降至36%: it went the other way. */
export function* directions({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, way)) {
    const [, from, , verb = '', to] = hit;
    if (/[万亿]/u.test(hit[0])) continue;
    const down = /[降减缩]/u.test(verb);
    if (Number(from) === Number(to) || Number(to) < Number(from) === down) continue;
    yield { paragraph, start, end, message: `从${from}到${to}是${down ? '上升' : '下降'}，不是“${verb}”` };
  }
}

/** 由12个增加到18个，增加8个; 28，比上年的32下降18%; 620个，是上年310个的3倍. */
export function* steps({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, step)) {
    const [, a, aBig, unit = '', b, bBig, c, cBig] = hit;
    const real = Math.abs(amountOf(b, bBig) - amountOf(a, aBig));
    if (Math.abs(real - amountOf(c, cBig)) > 1e-6 * real + 1e-9)
      yield { paragraph, start, end, message: `从${a}到${b}相差${tidy(real)}，不是${c}${cBig ?? ''}${unit}` };
  }
  for (const { paragraph, hit, start, end } of matches(body, versus)) {
    const [, a, aBig, , b, bBig, stated = ''] = hit;
    const real = Math.abs(amountOf(a, aBig) / amountOf(b, bBig) - 1) * 100;
    if (!isChangeOf(roundedOf(b, bBig), roundedOf(a, aBig), stated))
      yield { paragraph, start, end, message: `${a}与${b}相比变化${tidy(real)}%，不是${stated}%` };
  }
  for (const { paragraph, hit, start, end } of matches(body, times)) {
    const [, a, aBig, , b, bBig, stated = ''] = hit;
    const real = amountOf(a, aBig) / amountOf(b, bBig);
    if (Math.abs(real - Number(stated)) > 0.5 * 10 ** -decimalsOf(stated) + 1e-9)
      yield { paragraph, start, end, message: `${a}是${b}的${tidy(real)}倍，不是${stated}倍` };
  }
}

const toOthers = /高于|高出|低于|优于|好于|超过|超出|领先|落后|平均|标准|目标|要求/u;

/** 变化 — from … to …, and by how much the text says it changed. */
export function* changes({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, points)) {
    const [, , from = '', , to = '', stated = ''] = hit;
    // 高于全省平均水平1.7个百分点 is a distance to somebody else.
    if (toOthers.test(hit[0].slice(hit[0].search(/[%％][^%％]*$/u)))) continue;
    const real = Math.abs(Number(to) - Number(from));
    if (Math.abs(real - Number(stated)) > 0.011)
      yield { paragraph, start, end, message: `从${from}%到${to}%相差${tidy(real)}个百分点，不是${stated}个百分点` };
  }
  for (const { paragraph, hit, start, end } of matches(body, growth)) {
    const [, a, aScale, , b, bScale, stated = ''] = hit;
    const [from, to] = [amountOf(a, aScale), amountOf(b, bScale)];
    const real = Math.abs((to - from) / from) * 100;
    if (from > 0 && !isChangeOf(roundedOf(a, aScale), roundedOf(b, bScale), stated))
      yield {
        paragraph,
        start,
        end,
        message: `从${a}${aScale ?? ''}到${b}${bScale ?? ''}的变化是${tidy(real)}%，不是${stated}%`,
      };
  }
}
