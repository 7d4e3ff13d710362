import type { Dictionaries } from '../text/dictionaries.ts';
import { pairAt } from '../text/heads.ts';
import { isWord } from '../text/words.ts';
import { type Finding, matches } from './proof-check.ts';
import { isWhitelisted, type Reading } from './reading.ts';

/** Phrases without their last character, by what is left, none that is a phrase itself; and the pairs those end in. */
interface Cuts {
  readonly wholes: ReadonlyMap<string, string>;
  readonly ends: ReadonlySet<number>;
}

const cutsOf = new WeakMap<Dictionaries, Cuts>();

function cuts(dictionaries: Dictionaries): Cuts {
  const before = cutsOf.get(dictionaries);
  if (before !== undefined) return before;
  const { known } = dictionaries.phrases;
  const made = { wholes: new Map<string, string>(), ends: new Set<number>() };
  for (const phrase of known) {
    // Of four characters cut-word.ts knows more.
    if ((phrase.length < 5 && !phrase.startsWith('专人')) || single.test(phrase.at(-2) ?? '')) continue;
    const rest = phrase.slice(0, -1);
    if (known.has(rest)) continue;
    made.wholes.set(rest, phrase);
    made.ends.add(pairAt(rest, -2, -1));
  }
  cutsOf.set(dictionaries, made);
  return made;
}

const [shortest, longest] = [3, 9];
const stops = /[，。；、！？]/gu;
/** What stands by itself at the end of a clause. */
const single =
  /[人市县区镇乡村街路点线面户家校院所站场厂店局委办会组队员长者量率度性化好大多少高低新旧美净亮绿畅通齐全优强实稳严快到上下里内外中前后了过着的地得来去起有无在是为做搞证书车箱桶池亭栏牌灯井板网台账表卡册报稿群片树花草水气电推抓促带建创治改拆查看听讲学清扫修补种护送收装画贴挂写说评比奖罚包联访帮扶救养宣展演练训考测检验审批诊药病菌毒鼠蚊蝇蟑区域段期次批组级类项条款章节岗责权利益费款额价值数据源品物件材料具器机械械体身心脑手眼口牙脚]/u;

/** 爱国卫生运，: a phrase that lost its last character, and what is left of its last word is none. */
export function* cutLongPhrases(reading: Reading): Generator<Finding> {
  const { body, dictionaries } = reading;
  const { wholes, ends } = cuts(dictionaries);
  for (const { paragraph, start: at } of matches(body, stops)) {
    const { text } = paragraph;
    if (at < shortest || !ends.has(pairAt(text, at - 2, at - 1))) continue;
    for (let length = Math.min(longest, at); length >= shortest; length -= 1) {
      const whole = wholes.get(text.slice(at - length, at));
      // The segmenter is asked last: it takes its time.
      if (whole === undefined || !isWord(whole.slice(-2)) || isWord(text.slice(at - 2, at))) continue;
      if (/[有由专]$/u.test(text.slice(0, at - length)) || isWhitelisted(reading, paragraph, at - length, at)) break;
      const message = `“${whole}”只写到“${whole.slice(0, -1)}”，末一个字丢了`;
      yield { paragraph, start: at - length, end: at, message };
      break;
    }
  }
}
