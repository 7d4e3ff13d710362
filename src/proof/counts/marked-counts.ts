import { numberOf } from '../../text/numerals.ts';
import type { Paragraph } from '../../text/prose.ts';
import { matches } from '../proof-check.ts';
import type { Listing } from './listings.ts';

const numeral = '[二两三四五六七八九十]';
/** What may stand between a row and the number it is called by: “甲、乙”的“两清”, “甲、乙”为主要内容的“两清”. */
const between = '(?:为(?:主要|基本|重点)?(?:内容|标准|要求|核心|目标|抓手)的?|的|这)?';
const inMarks = new RegExp(
  `“((?:[^“”、，。；]{1,12}、){1,8}[^“”、，。；]{1,12})”(等)?${between}(?:“(${numeral})[个大项]?(\\p{Script=Han}{1,4})”|(${numeral})(步|字|道|难|定|统一|环节)(?=\\p{Script=Han}|[，。；]))`,
  'gu',
);

/** 三无两有, 一日: the word behind the number has a number of its own. */
const numbered = /[一二两三四五六七八九十]/u;

/** “定人、定岗、定责”的“四定”: a row in marks, and right behind it the slogan it makes; “看、听、问、查”四字 counts either way. */
export function* markedCounts(paragraphs: readonly Paragraph[]): Generator<Listing> {
  for (const { paragraph, hit, start, end } of matches(paragraphs, inMarks)) {
    const [, row = '', etc, quoted, word, bare, unit] = hit;
    const thing = word ?? unit ?? '';
    if (numbered.test(thing)) continue;
    const names = row.replace(/等$/u, '').split('、');
    const letters = row.replace(/[^\p{Script=Han}]/gu, '').length;
    const listed = thing.startsWith('字') ? [names.length, letters] : [names.length];
    const open = etc !== undefined || row.endsWith('等');
    yield { paragraph, start, end, said: numberOf(quoted ?? bare ?? ''), listed, open };
  }
}
