import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { amountOf, scaled, tidy } from './figures.ts';

const long = new RegExp(
  `([^，。；、\\d]{0,10})(?<![\\d.])(\\d{1,4})条([^，。；、\\d]{0,8})[，、]?(?:总里程|总长度?|全长|长度?|里程)(?:约|达到?|为|共|合计|近|超过?)*${scaled}(?:公里|千米)`,
  'gu',
);
/** How long one of them may be at most, in kilometres: more, and a figure or a unit is another. */
const most: readonly (readonly [RegExp, number])[] = [
  [/巷|步道/u, 20],
  [/公路|线路|国道|省道|高速|航道|铁路/u, 2000],
  [/路|街|干道|大道/u, 100],
  [/河|渠|沟|溪|管/u, 400],
];

/** 示范路11条、总里程1.6万千米: more than a thousand kilometres each. */
export function* lengths({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, long)) {
    const [, before = '', count = '', behind = '', digits, big] = hit;
    const limit = most.find(([kind]) => kind.test(before + behind))?.[1];
    const each = amountOf(digits, big) / Number(count);
    if (limit === undefined || each <= limit) continue;
    const message = `${count}条共${digits}${big ?? ''}公里，平均一条${tidy(each)}公里，不可能这么长`;
    yield { paragraph, start: start + before.length, end, message };
  }
}
