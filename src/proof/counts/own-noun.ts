import { numberOf } from '../../text/numerals.ts';
import type { Paragraph } from '../../text/prose.ts';
import { matches } from '../proof-check.ts';
import type { Listing } from './listings.ts';

/** 胸痛中心、卒中中心、创伤中心三大中心: behind the row its number, and the word that ends every name of it. */
const closed =
  /(?<=^|[，。；：])((?:[\p{Script=Han}“”（）]{2,14}、){2,9}[\p{Script=Han}“”（）]{2,16}?)(等)?([二三四五六七八九十]|\d{1,2})(?:大|个|项|类|种|座|所|家)(?:重点|核心|专业|专项|主要|特色)?(\p{Script=Han}{2,4})/gu;

/** 同尾 — rows whose every name ends with the word that is counted. */
export function* ownNounRows(paragraphs: readonly Paragraph[]): Generator<Listing> {
  for (const { paragraph, hit, start } of matches(paragraphs, closed)) {
    const [whole, row = '', etc, said = '', behind = ''] = hit;
    const names = row.split('、').map((name) => name.replace(/”$/u, ''));
    const noun = [4, 3, 2].map((n) => behind.slice(0, n)).find((word) => names.every((name) => name.endsWith(word)));
    // 创伤中心和孕产妇救治中心: two in one.
    if (noun === undefined || names.some((name) => name === noun || name.split(noun).length > 2)) continue;
    const end = start + whole.length - (behind.length - noun.length);
    yield { paragraph, start, end, said: numberOf(said), listed: joinedIn(names), open: etc !== undefined };
  }
}

/** 市妇幼保健院和市传染病医院: the last may be two. */
const joinedIn = (names: readonly string[]): number[] =>
  names.some((name) => /[和及与]/u.test(name)) ? [names.length, names.length + 1] : [names.length];

/** “清源”“净流”“扫雷”“利剑”三大行动: names in quotation marks, and how many they are. */
const quoted =
  /((?:“[^”“，。；]{1,10}”[、和]?){2,12})(等)?([二三四五六七八九十])(?:大|个|项|场)(?:专项|主题|攻坚|重点|综合)?(?:整治|治理|执法|提升)?(?:行动|战役|工程|活动|品牌|平台|机制|计划)/gu;

/** 引号并列 — names in quotation marks side by side, and right behind them how many they are. */
export function* quotedRows(paragraphs: readonly Paragraph[]): Generator<Listing> {
  for (const { paragraph, hit, start, end } of matches(paragraphs, quoted)) {
    const [, row = '', etc, said = ''] = hit;
    const listed = row.match(/“/gu)?.length ?? 0;
    yield { paragraph, start, end, said: numberOf(said), listed: [listed], open: etc !== undefined };
  }
}
