import { isHan } from '../../text/han.ts';
import type { Paragraph } from '../../text/prose.ts';
import { isWord, wordsIn } from '../../text/words.ts';
import type { ProofCheck } from '../proof-check.ts';
import { isWhitelisted, type Reading } from '../reading.ts';
import { fitsBack } from '../words-around.ts';

const surname =
  /[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]/u;
/** What a place, a road, an estate ends in: 禾丰县, 天屹路. */
const placeEnd = /[县市区镇乡村街路巷桥河江湖山庄里苑园楼屯寨岭坝沟湾店厂]/u;

/** 姚素心, 许仲文: a run of two or three characters that begins with a surname; 禾丰县: a name of a place. */
function looksNamed(text: string, start: number): boolean {
  const left = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? '';
  const right = /^\p{Script=Han}*/u.exec(text.slice(start + 2, start + 5))?.[0] ?? '';
  if (surname.test(text[start] ?? '') && (left === '' || right.length <= 1)) return true;
  if (surname.test(text[start - 1] ?? '') && right === '') return true;
  return placeEnd.test(text[start + 1] ?? '') || placeEnd.test(text[start + 2] ?? '');
}

/** 一办|十组, 包街包巷, 平绩发〔2023〕, 两违: coined on purpose; 华阴市|蝉联, 24小时内|补齐: the first ends what is before it. */
const looksCoined = (text: string, start: number): boolean =>
  /[一二三四五六七八九十两双]/u.test(text.slice(start, start + 2)) ||
  /[省市县区镇]/u.test(text[start] ?? '') ||
  (/[州旗内外前后中上下里间]/u.test(text[start] ?? '') &&
    /\p{Script=Han}{2}$/u.test(text.slice(Math.max(0, start - 2), start))) ||
  text[start + 2] === '〔' ||
  text[start - 2] === text[start] ||
  text[start + 3] === text[start + 1];

/** Whether both characters stand alone in their clause, and neither makes a word with its other neighbour: 无证|犬. */
function isLoose({ dictionaries: { words } }: Reading, text: string, start: number): boolean {
  const from = Math.max(0, start - 6);
  const clause = wordsIn(text.slice(from, start + 8));
  const alone = (at: number): boolean => {
    const word = clause(at - from);
    return word !== null && from + word.start === at && word.text.length === 1;
  };
  if (!alone(start) || !alone(start + 1)) return false;
  const joined = (at: number): boolean => {
    const pair = text.slice(at, at + 2);
    return pair.length === 2 && isHan(pair[0]) && isHan(pair[1]) && (words.isKnown(pair) || isWord(pair));
  };
  return !joined(start - 1) && !joined(start + 1);
}

function isSlip(reading: Reading, { text }: Paragraph, start: number, right: string): boolean {
  const { phrases, gazetteer } = reading.dictionaries;
  const seen = text.slice(start, start + 2);
  if (looksCoined(text, start) || looksNamed(text, start)) return false;
  if (isWord(seen) || !isLoose(reading, text, start) || gazetteer.shortNames.has(seen)) return false;
  if (phrases.covers(text, start) || phrases.covers(text, start + 1)) return false;
  return fitsBack(text, start, start + 2, right);
}

/** How much likelier a word is in this text than in any: a staple of the trade, and a word the text uses itself. */
const priorIn =
  ({ pairs, dictionaries: { isStaple } }: Reading) =>
  (word: string): number =>
    (isStaple(word) ? 3 : 0) + Math.min(4, Math.log2((pairs.get(word) ?? 0) + 1));

/** Pairs of characters that may stand for a word, with the word. What a text writes time and again is a name or a term of its own. */
function suspectsIn(reading: Reading): ReadonlyMap<string, string> {
  const { words } = reading.dictionaries;
  const prior = priorIn(reading);
  const suspects = new Map<string, string>();
  for (const [pair, times] of reading.pairs) {
    const right = times === 1 ? words.meant(pair, prior) : null;
    if (right !== null && !/[一不几]/u.test(right)) suspects.set(pair, right);
  }
  return suspects;
}

export const misspeltWord: ProofCheck = {
  code: 'misspelt-word',
  title: '常用词没有同音、形近的错字',
  why: '拼音输入选错一个字（“精伸”“群重”），词就拼不成了，通读时却容易一眼滑过。',
  basis: '公文文字应当准确',
  severity: 'warning',
  hint: '改成正确的写法；是人名、地名、专名的，加进白名单。',
  good: [
    '市爱卫会调研前，疫点灭鼠投药，对无证犬登记，疫情防控有力。',
    '弘扬爱国卫生运动精神，依靠群众、发动群众，医源性污水处理率达到100%。',
    '组长姚素心，联系天屹路、禾丰县。',
  ],
  bad: [
    { text: '大力弘扬爱国卫生运动精伸，广泛发动群重参加。', quotes: ['精伸', '群重'] },
    { text: '各单位整冶效果明显，创健氛围浓厚。', quotes: ['整冶', '创健'] },
  ],
  *run(reading) {
    const suspects = suspectsIn(reading);
    for (const paragraph of reading.body) {
      const { text } = paragraph;
      for (let start = 0; start + 2 <= text.length; start += 1) {
        const seen = text.slice(start, start + 2);
        const right = suspects.get(seen);
        if (right === undefined || !isSlip(reading, paragraph, start, right)) continue;
        if (isWhitelisted(reading, paragraph, start, start + 2)) continue;
        yield { paragraph, start, end: start + 2, message: `“${seen}”疑应为“${right}”` };
      }
    }
  },
};
