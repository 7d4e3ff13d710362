import { matches, type ProofCheck } from '../proof-check.ts';

/** ……（略）…… in the midst of a paragraph. */
const within =
  /(?:……?|\.{3,})[（(](?:此处|以下|中间|下文)?(?:从|省)?略[）)](?:……?|\.{3,})?|[（(](?:此处|以下|中间|下文)(?:从|省)?略[）)]|[（(](?:[上中下余后]略)[）)]/gu;

export const omittedPassage: ProofCheck = {
  code: 'omitted-passage',
  title: '没有整段略去的内容',
  why: '独占一行的省略号或“（略）”表示这里删去了一段，报送的材料应当是全文。',
  basis: '申报材料应当完整',
  severity: 'note',
  hint: '补上略去的内容，或删去这一行并把上下文接顺。',
  good: ['鸟语花香、小桥流水……走进村庄，处处是景。'],
  bad: [
    { text: '镇里开展了一系列活动……（略）……居民拍手称好。', quotes: ['……（略）……'] },
    { text: '一年来，全市上下凝心聚力，真抓实干。\n……\n各项工作取得新成效，实现新突破。', quotes: ['……'] },
  ],
  *run({ paragraphs }) {
    for (const { paragraph, hit, start, end } of matches(paragraphs, within))
      if (!/^附/u.test(paragraph.text)) yield { paragraph, start, end, message: `“${hit[0]}”表示这里略去了内容` };
    for (const paragraph of paragraphs) {
      const { text } = paragraph;
      if (/^(?:[….。·\s]{2,}|[（(]?(?:此处|以下|中间|下文|后文)?(?:从|省)?略[）)]?)$/u.test(text))
        yield {
          paragraph,
          start: 0,
          end: text.length,
          message: `第${paragraph.pieces[0]?.line}行整行只有“${text}”，内容被略去`,
        };
    }
  },
};
