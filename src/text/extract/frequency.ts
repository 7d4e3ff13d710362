import { hitsIn } from '../hits.ts';
import { numberOf } from '../numerals.ts';
import type { Presence } from '../presence.ts';
import type { Figure } from './fact.ts';
import { before } from './shares.ts';

const spans: Readonly<Record<string, string>> = { 天: '日', 季度: '季', 星期: '周', 礼拜: '周', 二月: '两月' };
const spanOf = (many = '', span = ''): string => {
  const every = many === '' || many === '一' ? '' : many === '二' ? '两' : many;
  return every + (spans[span] ?? span);
};
const span = '个?(日|天|周|星期|月|旬|季度|季|半年|半个?月|年|学期|学年)';
const number = '\\d{1,2}|[一两二三四五六七八九十]{1,2}';
/** Other words for 次; 场 is what an event is counted by. */
const times = '次|期|遍|轮|回|趟|场(?!次)|课时';
const unitOf = (word: string): string => (['场', '课时'].includes(word) ? word : '次');

interface Rule {
  readonly pattern: RegExp;
  read(hit: RegExpMatchArray): { value: number; unit: string; qualifier?: string };
}

const rules: readonly Rule[] = [
  {
    // 每天早晚各跳一场
    pattern: /(?:每[天日])?早(?:、?(中))?、?晚各[\p{Script=Han}]{0,3}?一(次|场|遍|趟|轮|回)/gu,
    read: ([, noon, word = '']) => ({ value: noon === undefined ? 2 : 3, unit: `${unitOf(word)}/日` }),
  },
  {
    // 每季度评选一次, 每月出一期红黑榜, 每两周1课时, 每天早中晚三次; 每5年一次的机会 as well.
    pattern: new RegExp(
      `每([一两二三四五六]|\\d(?!\\d))?${span}(?![^，。；]{0,6}第)[^，。；：“”！？\\d]{0,12}?(${before})?(?<![第一两二三四五六七八九十\\d.])(${number})(${times})(以上)?`,
      'gu',
    ),
    read: ([, many, of, ahead = '', n = '', word = '', behind = '']) => ({
      value: numberOf(n),
      unit: `${unitOf(word)}/${spanOf(many, of)}`,
      qualifier: ahead || behind,
    }),
  },
  {
    // 一周一调度, 半月一调度, 两月一次, 每两月一换, 一日两普扫; no 晴天一身灰, 二〇二四年三月.
    pattern:
      /(?:每(?=[一两二三四五六日天周月季年学半旬])|(?<![〇○零一二三四五六七八九\d])(?=[一两二三四五六七十]|半[月年][一二三四]))([一两二三四五六七十]?)(个?)(日|天|周|月|旬|季度|季|半年|半月|年|学期)([一两二三四])(?=次|(?![月日天年周个早晚季头级]|[上下中]午|台阶|大?变|跨)[\p{Script=Han}]{1,2}(?:[，。、；”一的]|$))/gu,
    read: ([, many, , of, n = '']) => ({ value: numberOf(n), unit: `次/${spanOf(many, of)}` }),
  },
  {
    // 每月例会, 每季度定期检查: once, though nobody says so. What is done every day or every year goes on.
    pattern:
      /每(周|月|旬|季度|季|学期)(?![一二三四五六七八九十\d的末初底])(?=[\p{Script=Han}]{0,8}(?:例会|定期|调度|通报|检查|评比|督查|督导|考核|召开|组织))/gu,
    read: ([, of]) => ({ value: 1, unit: `次/${spanOf('', of)}` }),
  },
  {
    // 每两年对全国城市开展
    pattern: /每([两二三四五])(年|月|周)(?=[\p{Script=Han}]{0,10}(?:开展|进行|组织|评|命名|复审|召开|检查))/gu,
    read: ([, many, of]) => ({ value: 1, unit: `次/${spanOf(many, of)}` }),
  },
];

/** 频次 — how often: the number and what it is told by are one figure. */
export function frequencies(text: string, presence: Presence): Figure[] {
  return rules.flatMap(({ pattern, read }) =>
    hitsIn(text, pattern, presence).map((hit) => ({
      start: hit.index,
      end: hit.index + hit[0].length,
      qualifier: '',
      ...read(hit),
      kind: 'frequency',
    })),
  );
}
