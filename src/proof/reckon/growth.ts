import { hitsIn } from '../../text/hits.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import {
  amountOf,
  decimalsOf,
  isChangeOf,
  isShareOf,
  measure,
  num,
  percent,
  roundedOf,
  scaled,
  tidy,
} from './figures.ts';

const up = '增加|增长|新增|提高|提升|上升|多';
const down = '减少|下降|降低|少';
const past = '(?:20\\d{2}年|上年|去年|前年|上一年|同期|上年同期|去年同期)';

/** 1240件，……比上年增加180件，增长14.5%: the rise over what was there before. */
const grown = new RegExp(
  `${scaled}${measure}([^。；]{0,30}?)[，,]?(?:比|较)${past}(?:同期)?(?:的)?(${up}|${down})了?${scaled}\\3[，,](?:同比)?(?:增长|增幅|上升|下降|减少|降幅|提高)(?:了|达|为|约)*${percent}`,
  'gu',
);

/** 增幅 — how much more than last year, and by how many percent of last year's. */
export function* growths({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, grown)) {
    const [, a, aBig, , between = '', way = '', b, bBig, stated = ''] = hit;
    const [now, step] = [roundedOf(a, aBig), roundedOf(b, bBig)];
    const before = now.amount + (new RegExp(down).test(way) ? step.amount : -step.amount);
    const base = { amount: before, half: now.half + step.half };
    // Another figure of the kind stands between: which of them grew is not told.
    if (before <= 0 || /其中|分别/u.test(between) || isShareOf(step, base, stated)) continue;
    const message = `${b}÷${tidy(before)}＝${tidy((step.amount / before) * 100)}%，不是${stated}%`;
    const at = end - (hit[0].length - hit[0].lastIndexOf(hit[0].split(/[，,]/u).at(-1) ?? ''));
    yield { paragraph, start: Math.max(start, at), end, message };
  }
}

const fold = new RegExp(
  `[由从][^，。；]{0,12}?${scaled}${measure}[^，。；\\d]{0,8}(?:增加|增长|提高|提升|扩大|上升|发展|壮大)(?:到|至|为)[^，。；\\d]{0,6}(?:20\\d{2}年的?)?${scaled}\\3[，,](?:增长|增加|提高|扩大|翻)了?(?:近|约)?${num}倍`,
  'gu',
);

/** 增长了1.5倍 is what was added, not what there is now. */
export function* folds({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, fold)) {
    const [, a, aBig, , b, bBig, stated = ''] = hit;
    const real = amountOf(b, bBig) / amountOf(a, aBig) - 1;
    const loss = (/[近约]/u.test(hit[0].slice(-8)) ? 1 : 0.6) * 10 ** -decimalsOf(stated);
    if (!Number.isFinite(real) || Math.abs(real - Number(stated)) <= loss) continue;
    const message = `从${a}${aBig ?? ''}到${b}${bBig ?? ''}增长${tidy(real)}倍，不是${stated}倍`;
    yield { paragraph, start, end, message };
  }
}

const yearly = new RegExp(
  `${percent}[，,（(]?(?:而)?(?:比|较)?(?:上年|去年|上一年|20\\d{2}年|上年同期|去年同期)(?:同期)?(?:为|是|的)?${percent}[）)]?[，,]?(?:同比)?(提高|提升|上升|增加|增长|下降|降低|减少)了?(?:约)?${num}个百分点`,
  'gu',
);

/** 99.8%，上年98.5%，下降1.3个百分点: which way, and how far. */
export function* yearSteps({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, yearly)) {
    const [, now, before, verb = '', stated] = hit;
    const real = Number(now) - Number(before);
    const falls = /下降|降低|减少/u.test(verb);
    if (real !== 0 && real < 0 !== falls)
      yield { paragraph, start, end, message: `从${before}%到${now}%是${falls ? '上升' : '下降'}，不是“${verb}”` };
    else if (Math.abs(Math.abs(real) - Number(stated)) > 0.011)
      yield {
        paragraph,
        start,
        end,
        message: `${now}%与${before}%相差${tidy(Math.abs(real))}个百分点，不是${stated}个百分点`,
      };
  }
}

const bracketed = new RegExp(`(?:率|比例|占比)(?:为|达到?|约|近)?${percent}[（(]([^（）()%]{4,40})[）)]`, 'gu');
const counted = new RegExp(`${scaled}(${measure.slice(1, -1)})`, 'gu');

/** 改造率达71.4%（14个市场已完成9个）: the two figures in brackets are what the rate was made of. */
export function* bracketRates({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, bracketed)) {
    const [, stated = '', inside = ''] = hit;
    const figures = hitsIn(inside, counted);
    const [part, whole] = figures.map((f) => roundedOf(f[1], f[2])).sort((x, y) => x.amount - y.amount);
    if (figures.length !== 2 || figures[0]?.[3] !== figures[1]?.[3] || !part?.amount || !whole) continue;
    if (/至少|不少于|目标|以上|新增|增加/u.test(inside)) continue;
    // Either what is done, or what is left.
    if (isShareOf(part, whole, stated) || isChangeOf(whole, part, stated)) continue;
    const real = tidy((part.amount / whole.amount) * 100);
    const message = `${tidy(part.amount)}÷${tidy(whole.amount)}＝${real}%，不是${stated}%`;
    yield { paragraph, start, end, message };
  }
}
