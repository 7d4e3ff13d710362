import type { Dictionaries } from '../../text/dictionaries.ts';
import { isHan } from '../../text/han.ts';
import { isWord } from '../../text/words.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

/** 季季度, 数据据: where one character stands twice. A pattern that looks back at itself asks at every place, and costs ten times as much. */
function* doubledIn(text: string): Generator<number> {
  for (let at = 0; at + 1 < text.length; at += 1)
    if (text.charCodeAt(at) === text.charCodeAt(at + 1) && isHan(text[at])) {
      yield at;
      at += 1;
    }
}
/** 知晓率率, 满意度度: what a measure ends with. */
const suffix = /(?<=\p{Script=Han}{2})([率度性])\1(?!假|过|量)/gu;
/** What may stand twice, but not here: 主任会会对学生, 良好好的, 老老旧小区, 综合整整治. */
const plainly =
  /(?<![员大协商学工开晚议年社宴集约班例茶峰展博盟总机])会(?=会[对将把在被有给按定])|(?<=[良美友完爱])好(?=好)|(?<![敬养为助爱尊孝])老(?=老[旧城街小百党])|整(?=整[治改顿修])|(?<=一)边(?=边(?![坡远界缘防]|\p{Script=Han}边))|(?<=[较更很最极太])([大高多好小少低快慢强差])(?=\1[，。；、])/gu;
/** Signs that may end one word and begin the next, or stand alone: 主任任组长, 全市市场, 在在册. */
const free =
  /[市省县区旗州盟镇乡村街路部局委所站校院厂室科组队人天年月日时周一二三四五六七八九十百千万亿大小多少常刚渐慢轻高早好满远水的了是在有和与为到对把将被从向由任上下中里内外前后新老各每某等者们个又也还都已就会要能可该处家户座条件项次份场台套某点议]/u;

/** 会议|议定以下事项: what lists of words do not hold, and minutes have in every second line. */
const deed = /^议[定决处]/u;

/** 无害化|化粪池, 北海港|港池: what ends a name of any length, behind two characters and more. */
const ending = /[化港站园馆城山江河湖岛坝渠塘沟]/u;

/** 清清楚楚, 一串串, “钉钉子”精神. */
const isPattern = (text: string, at: number): boolean =>
  /^汽车车[容貌况身辆厢主票]/u.test(text.slice(Math.max(0, at - 1), at + 3)) ||
  text[at + 2] === text[at + 3] ||
  (at >= 2 && text[at - 1] === text[at - 2]) ||
  text[at + 2] === text[at] ||
  text[at - 1] === text[at] ||
  text[at - 1] === text[at + 2] ||
  text[at - 1] === '一' ||
  text.startsWith('钉钉子', at);

/**
 * Where the word goes that has one character too many: from its first to its last. The two characters are no word by
 * themselves, and only on one side of them is there a word: 工作作风 and 街道道路 have one on either side.
 */
function stretchOf(text: string, at: number, { spelling }: Dictionaries): readonly [number, number] | null {
  const c = text[at] ?? '';
  if (free.test(c) || isPattern(text, at) || deed.test(text.slice(at + 1, at + 3)) || isWord(c + c)) return null;
  const [before, after] = [text[at - 1] ?? '', text[at + 2] ?? ''];
  const stands = (word: string): boolean => isWord(word) || word.endsWith('人') || spelling.isTrade(word);
  const ends =
    isHan(before) && !/[每各]/u.test(before) && (stands(before + c) || (at >= 2 && isWord(text.slice(at - 2, at + 1))));
  const begins = isHan(after) && (stands(c + after) || isWord(text.slice(at + 1, at + 4)));
  if (begins && ending.test(c) && isHan(before) && isHan(text[at - 2])) return null;
  if (ends === begins || isWord(before + c + c)) return null;
  // 食品品质: what the segmenter does not hold may be a word all the same.
  if (begins && !isEdge(text, at) && !/[每各]/u.test(before)) return null;
  return ends ? [at - 1, at + 2] : [at, at + 3];
}

/** Whether a word ends right before: 肉品品质 may hold one that nobody knows. */
const isEdge = (text: string, at: number): boolean =>
  at === 0 || !isHan(text[at - 1]) || (at >= 2 && isWord(text.slice(at - 2, at)));

/** 多打一个字 — the first or the last character of a word twice. */
export function* stammers({ body, dictionaries }: Reading): Generator<Finding> {
  for (const paragraph of body)
    for (const at of doubledIn(paragraph.text)) {
      const stretch = stretchOf(paragraph.text, at, dictionaries);
      if (stretch === null) continue;
      const [start, end] = stretch;
      const message = `“${paragraph.text.slice(start, end)}”多了一个“${paragraph.text[at]}”`;
      yield { paragraph, start, end, message };
    }
  for (const { paragraph, hit, start, end } of matches(body, plainly))
    yield { paragraph, start, end: end + 1, message: `“${hit[0]}${hit[0]}”多了一个“${hit[0]}”` };
  for (const { paragraph, hit, start, end } of matches(body, suffix))
    yield { paragraph, start: start - 2, end, message: `多了一个“${hit[1]}”` };
}
