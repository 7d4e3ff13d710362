import type { Dictionaries } from '../text/dictionaries.ts';
import { pairAt } from '../text/heads.ts';
import type { Paragraph } from '../text/prose.ts';
import { isWord, wordsIn } from '../text/words.ts';
import { type Finding, matches } from './proof-check.ts';
import { isWhitelisted, type Reading } from './reading.ts';

/** Phrases by what is left of them without their last character, none that is a phrase itself; and the pairs those end in. */
interface Cuts {
  readonly wholes: ReadonlyMap<string, readonly string[]>;
  readonly ends: ReadonlySet<number>;
}

const cutsOf = new WeakMap<Dictionaries, Cuts>();

function cuts(dictionaries: Dictionaries): Cuts {
  const before = cutsOf.get(dictionaries);
  if (before !== undefined) return before;
  const { known } = dictionaries.phrases;
  const [wholes, ends] = [new Map<string, string[]>(), new Set<number>()];
  for (const phrase of known) {
    const rest = phrase.slice(0, -1);
    if (phrase.length < 4 || single.test(phrase.at(-2) ?? '') || known.has(rest)) continue;
    const held = wholes.get(rest);
    if (held === undefined) wholes.set(rest, [phrase]);
    else held.push(phrase);
    ends.add(pairAt(rest, -2, -1));
  }
  const made = { wholes, ends };
  cutsOf.set(dictionaries, made);
  return made;
}

const [shortest, longest] = [3, 9];
const stops = /[，。；、！？]/gu;
/** What stands by itself at the end of a clause. */
const single =
  /[了的着过地得来去起到在是有无做干为抓搞推促带创建治改拆修清扫洗查看听说讲走动行转提学教评比奖罚训练用种养护送收装补画贴挂写展宣演联访帮扶救考测验审批诊包控好大多少快慢远近强弱高低新旧美净亮绿畅优实严稳齐通全上下内外前后左右中间里时人家户们众员工会组队长者头手脚口眼牙脑身心力气法制度性化率量数额值点线面片块圈段区域市县乡镇村街路站所局办厅委院校馆场厂店楼房屋库门墙窗床桌柜架箱桶池杆柱亭塔牌灯板栏栓井网台账表证卡书册图报刊稿年月日天季周次回遍届期批倍等级类种项条款章节岗责权利益物品材料机械具器源泉药菜粮油肥水电税业费价金环廊轴链岛沟渠河湖江海山林树群花草果苗病菌毒鼠蚊蝇蟑供需]/u;

/** Whether the segmenter, which takes its time, finds the phrase cut within its last word: 带头作(用), and no word left of it. */
function isCut(whole: string, left: string, clause: string, stands: (word: string) => boolean): boolean {
  if (!isWord(whole.slice(-2)) || isWord(left.slice(-2)) || isWord(left)) return false;
  // Of four characters many are no two words, and what is left of them may be the end of another.
  return left.length > 3 || (stands(whole.slice(0, 2)) && wordsIn(clause)(clause.length - 1)?.text.length === 1);
}

/** 精细治理扬尘污: a heading ends without a stop. */
const isHead = ({ role, text }: Paragraph): boolean =>
  (role === 'heading' || role === 'title') && /\p{Script=Han}\s*$/u.test(text);

/** 爱国卫生运，; 示范带头作。 — a clause that ends within the last word of a fixed phrase. */
export function* cutPhrases(reading: Reading): Generator<Finding> {
  const { body, titled, dictionaries } = reading;
  const { wholes, ends } = cuts(dictionaries);
  const clauseEnds = matches(body, stops).map(({ paragraph, start }) => ({ paragraph, at: start }));
  const headEnds = titled.filter(isHead).map((paragraph) => ({ paragraph, at: paragraph.text.trimEnd().length }));
  for (const { paragraph, at } of [...clauseEnds, ...headEnds]) {
    const { text } = paragraph;
    // 配齐环卫车 is none of 环卫车辆; but few headings end in one character.
    const stands = (word: string): boolean =>
      isWord(word) || (at === text.length && dictionaries.spelling.isTrade(word));
    if (at < shortest || !ends.has(pairAt(text, at - 2, at - 1))) continue;
    if (dictionaries.spelling.isTrade(text.slice(at - 2, at))) continue;
    for (let length = Math.min(longest, at); length >= shortest; length -= 1) {
      const left = text.slice(at - length, at);
      const clause = text.slice(Math.max(0, at - length - 1), at);
      const whole = wholes.get(left)?.findLast((phrase) => isCut(phrase, left, clause, stands));
      if (whole === undefined) continue;
      if (/[有由专]$/u.test(text.slice(0, at - length)) || isWhitelisted(reading, paragraph, at - length, at)) break;
      const message = `“${whole}”只写到“${left}”，末一个字丢了`;
      yield { paragraph, start: at - length, end: at, message };
      break;
    }
  }
}
