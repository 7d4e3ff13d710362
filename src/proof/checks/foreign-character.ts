import type { Paragraph } from '../../text/prose.ts';
import { matches, type ProofCheck } from '../proof-check.ts';

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
const traditional =
  /[國會關個為來時學體發對開說業東車馬長門問間電動員見經濟區縣鄉鎮衛環愛運預飲節設創領導組織實際應當優護養醫療廳場無樹綠灣戶戰歲與寫將產處從廠廣義務報質總營辦難題標準劇據鐵隊專項黨眾線網條樓]+/gu;

interface Seen {
  readonly paragraph: Paragraph;
  readonly seen: string;
  readonly start: number;
  readonly end: number;
}
type Hit = Omit<Seen, 'seen'> & { readonly hit: RegExpExecArray };

/** A paragraph full of them is one remark. */
function atOnce(all: readonly Hit[]): Seen[] {
  const byParagraph = new Map<Paragraph, Hit[]>();
  for (const one of all) {
    const here = byParagraph.get(one.paragraph);
    if (here === undefined) byParagraph.set(one.paragraph, [one]);
    else here.push(one);
  }
  return [...byParagraph.values()].flatMap((here): Seen[] => {
    if (here.length <= 3) return here.map(({ hit, ...place }) => ({ ...place, seen: hit[0] }));
    const [first, last] = [here[0], here.at(-1)] as [Hit, Hit];
    return [{ paragraph: first.paragraph, seen: `${first.hit[0]}……`, start: first.start, end: last.end }];
  });
}

export const foreignCharacter: ProofCheck = {
  code: 'foreign-character',
  title: '没有混进来的外文字符、表情和繁体字',
  why: '假名、谚文、西里尔字母和表情符号在公文里没有用处，多是转换或复制时混进来的；公文用规范汉字。',
  basis: '《国家通用语言文字法》：国家机关以普通话和规范汉字为公务用语用字',
  severity: 'warning',
  hint: '删去，或改成规范汉字；确为引用的原文可以保留并加入白名单。',
  good: ['细颗粒物（PM2.5）年均浓度35μg/m³，α系数不变。'],
  bad: [
    { text: '全市の环境卫生明显改善。', quotes: ['の'] },
    { text: '好的⼯作法，2O23年成效明显。', quotes: ['⼯', 'O'] },
    { text: '吸烟率降到19.l%，新建公厕l2座。', quotes: ['l', 'l'] },
    { text: '創建国家卫生城市😀。', quotes: ['創', '😀'] },
  ],
  *run(reading) {
    for (const [pattern, kind] of [
      [scripts, '外文字符'],
      [emoji, '表情符号'],
      [traditional, '繁体字'],
    ] as const)
      for (const { paragraph, seen, start, end } of atOnce([...matches(reading.paragraphs, pattern)]))
        if (!reading.pageLines.has(paragraph)) yield { paragraph, start, end, message: `“${seen}”是${kind}` };
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
