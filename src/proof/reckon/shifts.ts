import { type Finding, type Match, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { amountOf, decimalsOf, isChangeOf, measure, type Rounded, roundedOf, tidy } from './figures.ts';

/** What rises and what falls: verbs of change, in any report. */
const up = '增加|增长|新增|净增|提高|提升|上升|上涨|攀升|跃升|回升|扩大|延长|扩容|拓宽|增|升|提|涨';
const down =
  '减少|下降|降低|缩短|缩小|缩减|压缩|压减|压降|压低|削减|精简|回落|下滑|下跌|锐减|骤减|收窄|净减|减|降|缩|压';
const counted = measure.slice(1, -1);
const amount = (name: string): string =>
  `(?<${name}>\\d+(?:\\.\\d+)?)[ ]?(?<${name}Big>[万亿])?[余多]?(?<${name}Unit>[%％‰]|/10万|/十万|${counted})`;
const year = '(?:(?:19|20)\\d{2}年(?:\\d{1,2}月|底|末|初)?的?|上年同期的?|上年的?|去年的?|目前的?|现在的?|原来的?)?';
/** 增长了约, 降幅为, 缩短 — and by how much. */
const by = `(?:同比|共|累计|整整|净|足足|总体|平均)?(?:${up}|${down}|增幅|降幅|涨幅|幅度|变化)(?:了|幅度|率|达|为|到|约|近|超过?|逾|将近)*(?<stated>\\d+(?:\\.\\d+)?)[ ]?(?<scale>[万亿])?(?<as>[%％]|个百分点|倍|${counted})`;

/** 由96吨增加到168吨，增长了65%. */
const fromTo = new RegExp(
  `(?<![\\d.第])${amount('a')}[^，。；、\\d%％（）]{0,8}?(?:${up}|${down}|变|改)(?:了)?(?:到|至|为|成)了?[^，。；、\\d]{0,8}${year}[^，。；、\\d]{0,4}${amount('b')}(?!以)[，,（(]?[^，。；、\\d（）]{0,6}?${by}(?!左右|以)`,
  'gu',
);
/** 186.3/10万，比2023年的203.5/10万下降17.2%. */
const against = new RegExp(
  `(?<![\\d.第])${amount('b')}[，,（(]?(?:同比)?(?:比|较|相比|对比|相较于?)[^，。；、\\d]{0,4}(?:(?:19|20)\\d{2}年(?:同期)?|上年(?:同期)?|去年(?:同期)?|上一年(?:度)?|同期|前年)(?:同期)?(?:的|为|是)?${amount('a')}[，,]?${by}(?!左右|以)`,
  'gu',
);

const loose = /[约近余多逾超]/u;
const toOthers = /高于|高出|低于|优于|好于|领先|落后|全国|全省|平均|标准|目标|要求/u;

interface Shift {
  readonly from: Rounded;
  readonly to: Rounded;
  /** As printed. */
  readonly stated: string;
  readonly scale: string | undefined;
  readonly as: string;
}

/** What the change is really, in the unit it is told in; null where that unit cannot be reckoned. */
function realOf({ from, to, as }: Shift, of: string): number | null {
  const step = Math.abs(to.amount - from.amount);
  const isRate = /[%％‰]/u.test(of);
  if (as === '个百分点') return /[%％]/u.test(of) ? step : null;
  if (from.amount === 0) return null;
  if (/[%％]/u.test(as)) return isRate ? null : (step / from.amount) * 100;
  if (as === '倍') return isRate || to.amount <= from.amount ? null : step / from.amount;
  return as === of ? step : null;
}

/** How far from the real figure the one told may lie: a unit in its last place, more where it is rounded by a word. */
function allowance({ stated, scale, as }: Shift, real: number, words: string): number {
  const last = 10 ** -decimalsOf(stated) * (scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1);
  const rough = loose.test(words) ? real * 0.12 : 0;
  return Math.max(/[%％]/u.test(as) ? last : 0.6 * last, rough) + 1e-9;
}

function* judged({ paragraph, hit, start, end }: Match, shift: Shift, of: string): Generator<Finding> {
  const words = hit[0];
  const change = words.slice(words.lastIndexOf('，') + 1);
  if (toOthers.test(change)) return;
  const real = realOf(shift, of);
  if (real === null) return;
  const said = amountOf(shift.stated, shift.scale);
  // 是原来的1.75倍 counts what there is now, and rounded words are no reckoning.
  if (Math.abs(real - said) <= allowance(shift, real, words)) return;
  if (/[%％]/u.test(shift.as) && isChangeOf(shift.from, shift.to, shift.stated)) return;
  if (/[%％]/u.test(shift.as) && Math.abs(real - said) < 0.6 && !/\./u.test(shift.stated)) return;
  const big = shift.scale === '万' ? 1e4 : shift.scale === '亿' ? 1e8 : 1;
  const message = `从${tidy(shift.from.amount)}到${tidy(shift.to.amount)}变化${tidy(real / big)}${shift.scale ?? ''}${shift.as}，不是${shift.stated}${shift.scale ?? ''}${shift.as}`;
  yield { paragraph, start, end, message };
}

const among = new RegExp(
  `${amount('a').replaceAll(/\?<a(?:Big|Unit)?>/gu, '')}、[^，。；、\\d]{0,4}${year}[^，。；、\\d]{0,4}$`,
  'u',
);

/** 由2021年的19.4%、2022年的22.7%提高到……，两年累计: the change may be reckoned from the first of a row. */
function fitsEarlier({ paragraph, start }: Match, shift: Shift, of: string): boolean {
  const hit = among.exec(paragraph.text.slice(Math.max(0, start - 40), start));
  if (hit === null || hit[3] !== of) return false;
  const real = realOf({ ...shift, from: roundedOf(hit[1], hit[2]) }, of);
  const said = amountOf(shift.stated, shift.scale);
  return real !== null && Math.abs(real - said) <= allowance(shift, real, hit[0]);
}

/** 增减 — what there was, what there is, and how much the text says lies between: by share, by points, by times, by number. */
export function* shifts({ body }: Reading): Generator<Finding> {
  for (const pattern of [fromTo, against])
    for (const match of matches(body, pattern)) {
      const { a, aBig, aUnit = '', b, bBig, bUnit, stated = '', scale, as = '' } = match.hit.groups ?? {};
      if (aUnit !== bUnit) continue;
      const shift = { from: roundedOf(a, aBig), to: roundedOf(b, bBig), stated, scale, as };
      if (!fitsEarlier(match, shift, aUnit)) yield* judged(match, shift, aUnit);
    }
}
