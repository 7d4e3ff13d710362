import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { agrees, amountOf, num, percent, scaled, tidy } from './figures.ts';

const points = new RegExp(
  `[由从]([^，。；]{0,14}?)${percent}[^。；]{0,10}?(提高|提升|上升|增加|增长|下降|降低|减少)(?:到|至|为)(?:[^，。；\\d]|\\d{4}年)*?${percent}[，,]?[^。；\\d]{0,14}?${num}个百分点`,
  'gu',
);
const growth = new RegExp(
  `[由从][^，。；\\d]{0,10}(?:\\d{4}年的)?${scaled}([\\p{Script=Han}㎡]{1,4}?)[^，。；\\d]{0,6}(?:增加|增长|提高|扩大|减少|下降|降低|缩小)(?:到|至|为)[^，。；\\d]{0,6}(?:\\d{4}年的)?${scaled}\\3[，,]?[^，。；\\d]{0,10}(?:增长|增幅|增加了?|减少了?|降幅|下降了?)(?:为|达|约|近)?${percent}`,
  'gu',
);

/** 变化 — from … to …, and by how much the text says it changed. */
export function* changes({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, points)) {
    const [, , from = '', , to = '', stated = ''] = hit;
    const real = Math.abs(Number(to) - Number(from));
    if (Math.abs(real - Number(stated)) > 0.011)
      yield { paragraph, start, end, message: `从${from}%到${to}%相差${tidy(real)}个百分点，不是${stated}个百分点` };
  }
  for (const { paragraph, hit, start, end } of matches(body, growth)) {
    const [, a, aScale, , b, bScale, stated = ''] = hit;
    const [from, to] = [amountOf(a, aScale), amountOf(b, bScale)];
    const real = Math.abs((to - from) / from) * 100;
    if (from > 0 && !agrees(real, stated))
      yield {
        paragraph,
        start,
        end,
        message: `从${a}${aScale ?? ''}到${b}${bScale ?? ''}的变化是${tidy(real)}%，不是${stated}%`,
      };
  }
}
