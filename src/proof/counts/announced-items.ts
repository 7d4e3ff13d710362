import { chineseOf, numberOf } from '../../text/numerals.ts';
import { originOf, type Paragraph } from '../../text/prose.ts';
import type { Finding } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { enumerationsOf, type Item } from './enumerations.ts';

const announcement =
  /([二两三四五六七八九十]{1,2}|(?<!\d)\d{1,2})(?:个|项|大|点|条|件|种|类|步|场|关|招|方面)[^，。；：！\d一二三四五六七八九十]{0,18}[。：:，；]?\s*$/u;

/** 从以下四个方面着手，全力做好迎检工作。 — one clause more before the items, where the words point ahead. */
const pointing =
  /(?:以下|如下|下列|下述)([二两三四五六七八九十]{1,2}|\d{1,2})(?:个方面|方面|个|项|点|条|件)[^，。；：！\d]{0,8}，[^，。；：！\d一二三四五六七八九十]{2,20}[。：]\s*$/u;

interface Announced {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** The number announced right before the first item: in the same paragraph, or at the end of the one before. */
function announcedBefore(reading: Reading, { paragraph, start }: Item): Announced | null {
  const inside = paragraph.text.slice(0, start);
  const before = inside.trim() === '' ? reading.paragraphs[paragraph.index - 1] : undefined;
  const home = before ?? paragraph;
  const ahead = before ? before.text : inside;
  const hit = announcement.exec(ahead) ?? pointing.exec(ahead.slice(-60));
  const from = hit === null ? 0 : ahead.length - hit.input.length + hit.index;
  // 获得两项荣誉。 looks back, not ahead.
  if (!hit || /荣誉|称号|奖项|殊荣|表彰/u.test(hit[0])) return null;
  return { paragraph: home, start: from, end: from + hit[0].trimEnd().length, count: numberOf(hit[1] ?? '') };
}

type Fault = (file: string, announced: Announced, last: Item, marker: string) => Finding;

/** What an item says, up to its first stop. */
function closeOf({ paragraph, end }: Item): number {
  const rest = paragraph.text.slice(end);
  return end + (/[。；]|$/u.exec(rest)?.index ?? 0);
}

/** Fewer than announced: told where they were announced, for nobody can point at what is not there. */
const lackOf: Fault = (file, { paragraph, start, end, count }, last, marker) => {
  const seen = `只写到“${chineseOf(last.ordinal)}${marker}”，缺“${chineseOf(last.ordinal + 1)}${marker}”`;
  const at = originOf(file, last.paragraph, last.start, closeOf(last));
  const related = [{ at, message: '最后一项' }];
  return { paragraph, start: Math.max(0, start - 6), end, message: `前面说${count}项，下文${seen}`, related };
};

/** More than announced: told at the last, which is the one too many. */
const surplusOf: Fault = (file, { count, ...home }, { paragraph, start, end, ordinal }, marker) => {
  const close = /[，。；：]|$/u.exec(paragraph.text.slice(end, end + 14))?.index ?? 0;
  const told = `${home.paragraph.text.slice(Math.max(0, home.start - 6), home.end).trim()}`;
  const message = `前面说${count}项（“${told}”），这里写到“${chineseOf(ordinal)}${marker}”，多出${ordinal - count}项`;
  const at = originOf(file, home.paragraph, Math.max(0, home.start - 6), home.end);
  return { paragraph, start, end: end + close, message, related: [{ at, message: '前面的说法' }] };
};

export function* announcedItems(reading: Reading): Generator<Finding> {
  for (const { items, marker } of enumerationsOf(reading)) {
    const [first] = items;
    const last = items.at(-1);
    const announced = first ? announcedBefore(reading, first) : null;
    if (!announced || !last || items.length < 2 || announced.count === last.ordinal) continue;
    // One ordinal skipped, and as many items as announced: the numbering is at fault, not the count.
    if (items.length === announced.count) continue;
    const fault = last.ordinal < announced.count ? lackOf : surplusOf;
    yield fault(reading.prose.file, announced, last, marker);
  }
}

const promise =
  /(?:以下|如下|下列|下述|这|几|多)(?:几|多)?(?:个方面|方面|项|点|条|个|种)?[\p{Script=Han}]{0,6}[：:，。]$|(?:分别是|包括|主要是|做到)[：:]$/u;

/** 必须做到以下几点：一是…… and no 二是 anywhere behind it. */
export function* lonelyItems(reading: Reading): Generator<Finding> {
  for (const { items, marker } of enumerationsOf(reading)) {
    const [only] = items;
    if (!only || items.length > 1 || !/^[是要]$/u.test(marker)) continue;
    const { paragraph, start, end } = only;
    const ahead = promise.exec(paragraph.text.slice(Math.max(0, start - 16), start));
    if (!ahead) continue;
    yield {
      paragraph,
      start: start - ahead[0].length,
      end,
      message: `“${ahead[0]}”后面只有“一${marker}”，没有“二${marker}”`,
    };
  }
}
