import { type Finding, matches } from './proof-check.ts';
import type { Reading } from './reading.ts';

/** 五季度, 星期八: a year has four, a week seven. */
const outside =
  /(?<![\d一二三四五六七八九十前近])第?(?:[五六七八九]|[05-9])季度|(?:星期|周)[八九](?=[，。；、上下通])/gu;
/** 13月, 十四月: a year has twelve. */
const month =
  /(?<![\d.第])(?:1[3-9]|[2-9]\d)月(?!龄|\s*\d{1,2}日)|(?<![\d第一二三四五六七八九十百])十[三四五六七八九]月(?!龄)/gu;
/** 工期18月, 满13月: so many of them, none of the year. */
const lasted = /(?:工期|历时|周期|为期|时长|长达|历经|共|满|达|约|近|过|不足|足|累计|连续|每|期|龄|需|用时|超|个)$/u;
const lasting = /^(?:余|多|以[上内下]|内|之久|的?(?:婴|幼|孩|儿|宝))/u;
/** 每月35日, 3月1日至35日: no month is as long. */
const day = /[每当本次上下该]个?月的?(?:3[2-9]|[4-9]\d)日|\d月\d{1,2}日?[至到—–～~-]{1,2}(?:3[2-9]|[4-9]\d)日/gu;
/** 25时, 8时75分. */
const clock =
  /(?<![\d.小])(?:2[5-9]|[3-9]\d)时(?=结束|开始|召开|[至到，。、—～]|许|整|前|后|起|\d{1,2}分)|(?<=[早晚晨午])(?:2[5-9]|[3-9]\d)点|(?<=[天日])(?:2[5-9]|[3-9]\d)点(?=[至到，。、—～]|许|整|钟|前|后|起|半|\d{1,2}分)|(?<!\d)\d{1,2}[时点](?:[6-9]\d)分(?!钟)/gu;

/** 历法之外 — what no calendar and no clock has. */
export function* offCalendar({ body }: Reading): Generator<Finding> {
  for (const pattern of [outside, day, clock])
    for (const { paragraph, hit, start, end } of matches(body, pattern))
      yield { paragraph, start, end, message: `没有“${hit[0]}”这个时候` };
  for (const { paragraph, hit, start, end } of matches(body, month)) {
    if (lasted.test(paragraph.text.slice(Math.max(0, start - 2), start))) continue;
    if (lasting.test(paragraph.text.slice(end, end + 3))) continue;
    yield { paragraph, start, end, message: `没有“${hit[0]}”这个时候` };
  }
}
