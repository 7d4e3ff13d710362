import type { Dictionaries } from '../text/dictionaries.ts';
import { isWord, wordsIn } from '../text/words.ts';
import { type Finding, matches } from './proof-check.ts';
import { isWhitelisted, type Reading } from './reading.ts';

/** The end of a clause. */
const ends = /\p{Script=Han}{4}(?=[，。；！？])/gu;
/** What may end a clause by itself. */
const whole =
  /[了的着过好多少大小高低新旧快慢远近强弱中上下内外前后里间时处人家户车路水气电网库队组会员长者们头手口心力法制度性化率量数值点线面片块区域市县乡镇村站所局办厅院校馆园场店厂楼房屋门墙窗床桌牌卡证书表图册报刊片年月日天周季次回遍场届期项件条款章节类种级等倍成来去到在是有无做干抓管改建修清扫洗查治防控评比学教训练用看听说走动行推转提肥菜粮油药料材品物业税费款价金带环廊轴链圈岛架塔亭杆柱井沟渠河湖江海山林树花草果苗种养销供需]/u;

/** Fixed phrases of four by their first three characters: 带头作 → 带头作用. */
const known = new WeakMap<Dictionaries, ReadonlyMap<string, readonly string[]>>();

function cutPhrases(dictionaries: Dictionaries): ReadonlyMap<string, readonly string[]> {
  const before = known.get(dictionaries);
  if (before !== undefined) return before;
  const cut = new Map<string, string[]>();
  for (const phrase of dictionaries.phrases.known) {
    if (phrase.length !== 4) continue;
    const held = cut.get(phrase.slice(0, 3));
    if (held === undefined) cut.set(phrase.slice(0, 3), [phrase]);
    else held.push(phrase);
  }
  known.set(dictionaries, cut);
  return cut;
}

/** Made of two words; asked of the few that stand in a text, for the segmenter takes its time. */
const isOfTwo = (phrase: string): boolean => isWord(phrase.slice(2)) && isWord(phrase.slice(0, 2));

/** 示范带头作。: a clause that ends within the last word of a fixed phrase. */
export function* cutWords(reading: Reading): Generator<Finding> {
  const { body, dictionaries } = reading;
  const cut = cutPhrases(dictionaries);
  for (const { paragraph, hit, end } of matches(body, ends)) {
    const seen = hit[0].slice(1);
    const phrase = cut.get(seen)?.findLast(isOfTwo);
    const last = seen.slice(-1);
    if (phrase === undefined || whole.test(last) || isWord(seen.slice(1)) || isWord(seen)) continue;
    if (dictionaries.spelling.isTrade(seen.slice(1)) || (wordsIn(hit[0])(3)?.text ?? '').length > 1) continue;
    if (isWhitelisted(reading, paragraph, end - 3, end)) continue;
    const message = `“${seen}”没有写完，应为“${phrase}”`;
    yield { paragraph, start: end - 3, end, message };
  }
}
