import type { Paragraph } from '../../text/prose.ts';
import { oddCharacters } from '../odd-characters.ts';
import { matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const scripts =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}]+/gu;
/** Radicals and compatibility forms that look like the character they stand for: converters put them in its place. */
const twins = /[\u2e80-\u2fdf\uf900-\ufaff]/gu;
/** A letter among digits: 2O23 for 2023. */
const letters =
  /(?<=\d\.?)[OoＯlI](?=[\d年月日%％.])|(?<![A-Za-z\d.])[lI](?=\d+(?:\.\d+)?(?:[座个处家人户万亿%％]|公里))|(?<![A-Za-z\d])[OolI](?=\d{3}年)/gu;
/** 每曰, 巳完成: characters that modern official prose does not use, taken for those it does. */
const mistaken: Readonly<Record<string, string>> = { 曰: '日', 巳: '已', 戍: '戊', 囯: '国', 仼: '任', 曱: '甲' };
const emoji = /\p{Extended_Pictographic}+/gu;
interface Seen {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  /** What is said of it, behind the characters themselves. */
  readonly said: string;
}
type Hit = Seen & { readonly seen: string };

/** A paragraph full of them is one remark. */
function atOnce(all: readonly Hit[]): Seen[] {
  const byParagraph = new Map<Paragraph, Hit[]>();
  for (const one of all) {
    const here = byParagraph.get(one.paragraph);
    if (here === undefined) byParagraph.set(one.paragraph, [one]);
    else here.push(one);
  }
  return [...byParagraph.values()].flatMap((here): Seen[] => {
    if (here.length <= 3) return here.map(({ seen, ...hit }) => ({ ...hit, said: `“${seen}”${hit.said}` }));
    const [first, last] = [here[0], here.at(-1)] as [Hit, Hit];
    return [{ ...first, end: last.end, said: `“${first.seen}……”${first.said}，本段共${here.length}处` }];
  });
}

const found = (reading: Reading, pattern: RegExp, kind: string): Hit[] =>
  [...matches(reading.paragraphs, pattern)].map(({ hit, ...place }) => ({ ...place, seen: hit[0], said: `是${kind}` }));

const odd = (reading: Reading): Hit[] =>
  [...oddCharacters(reading)].map(({ standard, ...place }) => ({
    ...place,
    said: standard === undefined ? '不在《通用规范汉字表》里，多半是乱码或错字' : `不是规范汉字，应为“${standard}”`,
  }));

export const foreignCharacter: ProofCheck = {
  code: 'foreign-character',
  title: '没有混进来的外文字符、表情和不规范的汉字',
  why: '假名、谚文、西里尔字母和表情符号在公文里没有用处，多是转换或复制时混进来的；公文用规范汉字。',
  basis: '《国家通用语言文字法》：国家机关以普通话和规范汉字为公务用语用字',
  severity: 'warning',
  hint: '删去，或改成规范汉字；确为引用的原文可以保留并加入白名单，当地地名用字可在“词典”里补进 characters。',
  good: ['细颗粒物（PM2.5）年均浓度35μg/m³，α系数不变。', '组长赵喆、副组长郑堃，二〇二三年在㵲阳街道和洣水镇试点。'],
  bad: [
    { text: '全市の环境卫生明显改善。', quotes: ['の'] },
    { text: '好的⼯作法，2O23年成效明显。', quotes: ['⼯', 'O'] },
    { text: '吸烟率降到19.l%，新建公厕l2座。', quotes: ['l', 'l'] },
    { text: '創建国家卫生城市😀。', quotes: ['創', '😀'] },
    { text: '常态长效转変，道路笅通安全整治压减经鐨。', quotes: ['変', '笅', '鐨'] },
  ],
  *run(reading) {
    for (const hits of [found(reading, scripts, '外文字符'), found(reading, emoji, '表情符号'), odd(reading)])
      for (const { paragraph, said, start, end } of atOnce(hits))
        if (!reading.pageLines.has(paragraph)) yield { paragraph, start, end, message: said };
    for (const { paragraph, hit, start, end } of matches(reading.paragraphs, twins)) {
      const repair = hit[0].normalize('NFKC');
      const message = `“${hit[0]}”是部首或兼容字符，不是汉字“${repair}”，检索不到`;
      yield { paragraph, start, end, message, ...(repair === hit[0] ? {} : { repair }) };
    }
    for (const { paragraph, hit, start, end } of matches(reading.body, /[曰巳戍囯仼曱](?![：“])/gu))
      yield { paragraph, start, end, message: `“${hit[0]}”疑为“${mistaken[hit[0]]}”之误`, severity: 'error' };
    for (const { paragraph, hit, start, end } of matches(reading.paragraphs, letters)) {
      const repair = /[OoＯ]/u.test(hit[0]) ? '0' : '1';
      yield { paragraph, start, end, message: `数字里的“${hit[0]}”是字母，应为“${repair}”`, severity: 'error', repair };
    }
  },
};
