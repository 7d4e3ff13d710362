import { hitsIn } from '../hits.ts';
import { numberOf } from '../numerals.ts';
import type { Presence } from '../presence.ts';
import type { Figure } from './fact.ts';
import { nameOf } from './han-count.ts';
import { after, before } from './shares.ts';
import { unitPattern } from './units.ts';

const many = '[一二三四五六七八九十百千两]';
const big = new RegExp(`(${before})?(${many}+)(余|多)?([万亿])(余|多)?(${unitPattern})(${after})?`, 'gu');
/** 两万三千余户 */
const mixed = new RegExp(`(${before})?(?<!每)(${many}+万零?${many}+)(余|多)?(${unitPattern})(${after})?`, 'gu');
/** 产业工人十一万多: what is counted stands before it. */
const unnamed = new RegExp(
  `(${before})?(?<![一二两三四五六七八九十百千万每])([一二三四五六七八九十百两]{1,5})([万亿])([余多])(?=[，。；、）])`,
  'gu',
);
/** 三十余万人次, 近千万元: 万 and 亿 belong to the unit. */
export function hanMagnitudes(text: string, presence: Presence): Figure[] {
  const thousands = hitsIn(text, mixed, presence).flatMap((hit): Figure[] => {
    const [whole, ahead = '', number = '', much = '', unit = '', behind = ''] = hit;
    const value = numberOf(number);
    const qualifier = ahead || behind || much;
    const end = hit.index + whole.length;
    return Number.isNaN(value) ? [] : [{ start: hit.index, end, value, unit: nameOf(unit), qualifier, kind: 'count' }];
  });
  const bare = hitsIn(text, unnamed, presence).map((hit): Figure => {
    const [whole, ahead = '', number = '', of = '', much = ''] = hit;
    const qualifier = ahead || much;
    return {
      start: hit.index,
      end: hit.index + whole.length,
      value: numberOf(number),
      unit: of,
      qualifier,
      kind: 'count',
    };
  });
  const round = hitsIn(text, big, presence).flatMap((hit): Figure[] => {
    const [whole, ahead = '', number = '', more = '', of = '', much = '', unit = '', behind = ''] = hit;
    const value = /^[百千]+$/.test(number) ? numberOf(`一${number}`) : numberOf(number);
    if (Number.isNaN(value) || text[hit.index - 1] === '每') return [];
    const end = hit.index + whole.length;
    return [
      { start: hit.index, end, value, unit: of + unit, qualifier: ahead || behind || more || much, kind: 'count' },
    ];
  });
  return [...thousands, ...bare, ...round];
}

/** 近千人, 上百家, 近万次, 万余册: a round number without a digit before it. */
const round = new RegExp(
  `(?:(${before}|上|过)|(?<![一二两三四五六七八九十百千万亿几数每\\d])(?=[百千万][余多]))([百千万])(余|多)?(${unitPattern})(?!之)`,
  'gu',
);
/** 上百家, 过千人: said of the same as 以上 and 超过, which stand beside a figure better. */
const vague: Readonly<Record<string, string>> = { 上: '以上', 过: '超过' };

export function roundNumbers(text: string, presence: Presence): Figure[] {
  return hitsIn(text, round, presence).map((hit) => {
    const [whole, ahead = '', power = '', much = '', unit = ''] = hit;
    return {
      start: hit.index,
      end: hit.index + whole.length,
      value: power === '万' ? 1 : numberOf(power),
      unit: (power === '万' ? '万' : '') + nameOf(unit),
      qualifier: vague[ahead] ?? (ahead || much),
      kind: 'count',
    };
  });
}
