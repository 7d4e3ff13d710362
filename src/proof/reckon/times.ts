import { clauseAfter } from '../../text/clause.ts';
import type { Paragraph } from '../../text/prose.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { amountOf, tidy } from './figures.ts';

const things = '(人|名|个|台|辆|份|次|场|吨|盏|只|块|万元|元|张|支|棵|株)';
const each = new RegExp(`每(\\p{Script=Han}{1,14}?)(\\d+(?:\\.\\d+)?)(万)?${things}`, 'gu');
const classifier = '(?:个|支|所|家|座|名|条|处|户|间|栋)';
/** What is counted by itself: 每组, 每队, 每期. */
const bare = /^[组队期场批班轮户村校店车站所街镇乡县区院]$/u;
const bound = /以上|以下|不少于|至少|不低于|平均|之间|至|—/u;
const rough = /[约近余多逾]|左右/u;
const same = (unit: string): string => (unit === '名' ? '人' : unit);

/** How many of those that have so many each the sentence speaks of: 12个社区 of 每个社区配备5名. */
function countOf(words: string, sentence: string): { count: number; noun: string; at: number } | null {
  const name = words.replace(new RegExp(`^一?${classifier}`, 'u'), '');
  for (let length = Math.min(4, name.length); length > 0; length -= 1) {
    const noun = name.slice(0, length);
    if (length === 1 && !bare.test(noun)) continue;
    const found = [...sentence.matchAll(new RegExp(`(\\d{1,4})${classifier}?${noun}`, 'gu'))];
    if (found.length > 1) return null;
    if (found[0]) return { count: Number(found[0][1]), noun, at: found[0].index };
  }
  return null;
}

/** The whole and where it ends: 共配备72名, or 100名……分为8组. */
function wholeOf(sentence: string, noun: string, unit: string): { all: number; end: number } | null {
  const units = unit === '人' || unit === '名' ? '[人名]' : unit;
  const total = new RegExp(
    `(?:共计?|合计|总计|累计|总共|总数)[^，。；\\d]{0,8}(\\d+(?:\\.\\d+)?)(万)?${units}(?!次|口|均)`,
    'u',
  ).exec(sentence);
  const split = new RegExp(
    `(\\d+(?:\\.\\d+)?)(万)?${units}[^，。；\\d]{0,8}[，]?(?:分为|分成|编为|编成|组成|组建|成立|划为)(?:了)?\\d+${classifier}?${noun}`,
    'u',
  ).exec(sentence);
  const hit = total ?? split;
  return hit === null ? null : { all: amountOf(hit[1], hit[2]), end: hit.index + hit[0].length };
}

function sentenceAround({ text }: Paragraph, start: number): { from: number; sentence: string } {
  const stop = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('；', start)) + 1;
  const from = Math.max(stop, start - 80);
  return { from, sentence: text.slice(from, start) + clauseAfter(text, start, '。；') };
}

/** 1名网格长|、2名执法队员和3名协管员: what else each of them has, in the same unit, and where the row ends. */
const further = new RegExp(`^\\p{Script=Han}{0,10}(?:[、和及与]|以及)(\\d+)${things}`, 'u');
function othersOfEach(text: string, end: number, unit: string): { amounts: readonly number[]; end: number } {
  const amounts: number[] = [];
  let at = end;
  for (
    let hit = further.exec(text.slice(at));
    hit && same(hit[2] ?? '') === same(unit);
    hit = further.exec(text.slice(at))
  ) {
    amounts.push(Number(hit[1]));
    at += hit[0].length;
  }
  return { amounts, end: at };
}

/** 每个社区配备5名网格员，全街道12个社区共配备72名; 6期，每期50人，共300人: so many to each of so many, and all of them. */
export function* eachAndAll({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, each)) {
    const [whole, words = '', digits, big, unit = ''] = hit;
    if (/^(?:一?(?:天|日|月|年|周|季|次|人|小时|分钟|千|万|百)|个月|个季|个工作)|[，。]/u.test(words)) continue;
    const { from, sentence } = sentenceAround(paragraph, start);
    if (bound.test(whole) || sentence.split('每').length > 2) continue;
    const more = othersOfEach(paragraph.text, end, unit);
    const others = sentence.replace(paragraph.text.slice(start, more.end), '，'.repeat(more.end - start));
    const counted = countOf(words, others);
    const total = counted === null ? null : wholeOf(others, counted.noun, same(unit));
    if (counted === null || total === null) continue;
    const own = [amountOf(digits, big), ...more.amounts];
    // 配备1名医生和2名护士……护士共72名: all of one kind. 另设巡查员12人: more than each has.
    if (own.some((n) => n * counted.count === total.all) || /另|若干|外加/u.test(sentence)) continue;
    const one = own.reduce((sum, n) => sum + n, 0);
    const real = counted.count * one;
    if (Math.abs(real - total.all) <= real * (rough.test(whole) ? 0.15 : 1e-6)) continue;
    const message = `${counted.count}×${more.amounts.length === 0 ? `${digits}${big ?? ''}` : tidy(one)}＝${tidy(real)}${unit}，不是${tidy(total.all)}${unit}`;
    yield { paragraph, start: Math.min(start, from + counted.at), end: Math.max(end, from + total.end), message };
  }
}
