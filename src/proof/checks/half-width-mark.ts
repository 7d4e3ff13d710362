import type { Paragraph } from '../../text/prose.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '.': '。',
  '(': '（',
  ')': '）',
};
const point =
  /(?<=[\p{Script=Han}”’》）])[,;:!?](?=[\p{Script=Han}“‘《（\s]|$)|(?<=[\p{Script=Han}”’》）])\.(?=\p{Script=Han}|$)/gu;
const brackets = /(?<=\p{Script=Han})\((?=\p{Script=Han})|(?<=\p{Script=Han})\)(?=[\p{Script=Han}，。、；]|$)/gu;
/** 1,利用升旗仪式: the comma stands where the full point behind a number belongs. */
const numbered = /^\d{1,2},(?=\p{Script=Han})/gu;
/** A quotation mark of the keyboard left alone: 任指挥长的'创建指挥部. */
const lone = /(?<=[\p{Script=Han}，。、；：])['`´〝〞＂](?=[\p{Script=Han}，。、；：])/gu;
const straight = /"[^"\n]{0,40}\p{Script=Han}[^"\n]{0,40}"/gu;

const crowd = 3;

function* single(paragraph: Paragraph, pattern: RegExp): Generator<Finding> {
  for (const { hit, start, end } of matches([paragraph], pattern)) {
    const { text } = paragraph;
    const from = Math.max(0, start - 1);
    const repair = `${text.slice(from, start)}${wide[hit[0]] ?? hit[0]}${text.slice(end, end + 1)}`;
    const message = `“${text.slice(from, end + 1)}”用了半角标点“${hit[0]}”，应为“${wide[hit[0]]}”`;
    yield { paragraph, start: from, end: Math.min(text.length, end + 1), message, repair };
  }
}

function crowded(found: readonly Finding[]): Finding {
  const [first, last] = [found[0], found.at(-1)] as [Finding, Finding];
  const message = `这一段有${found.length}处半角标点，应当用全角`;
  return { paragraph: first.paragraph, start: first.start, end: last.end, message };
}

export const halfWidthMark: ProofCheck = {
  code: 'half-width-mark',
  title: '汉字之间用全角标点',
  why: '汉字之间夹半角标点是输入法没有切换留下的，排出来挤在一起，也不合标准。',
  basis: 'GB/T 15834—2011《标点符号用法》',
  severity: 'warning',
  hint: '改成全角标点；引号用“ ”。',
  good: ['完成各项任务，早日达标；PM2.5年均值35。', '上午8:30开会。'],
  bad: [
    { text: '完成各项任务,早日实现目标。', quotes: ['务,早'] },
    { text: '1,利用升旗仪式开展宣传。', quotes: ['1,'] },
    { text: "成立由市长任指挥长的'创建指挥部。", quotes: ["的'创"] },
    { text: '开展"国家卫生城市"创建(简称创卫)工作。', quotes: ['"国家卫生城市"', '建(简', '卫)工'] },
  ],
  *run({ body, prose }) {
    for (const paragraph of body) {
      const found = [point, brackets].flatMap((pattern) => [...single(paragraph, pattern)]);
      found.sort((a, b) => a.start - b.start);
      // A repair is offered mark by mark where Word can show it; elsewhere one remark tells of a paragraph full of them.
      if (prose.format === 'txt' && found.length > crowd) yield crowded(found);
      else yield* found;
    }
    for (const { paragraph, hit, start, end } of matches(body, lone))
      yield { paragraph, start: start - 1, end: end + 1, message: `混入半角引号“${hit[0]}”` };
    for (const { paragraph, hit, start, end } of matches(body, numbered))
      yield { paragraph, start, end, message: `序号“${hit[0]}”用了半角逗号，应为“${hit[0].slice(0, -1)}.”` };
    for (const { paragraph, hit, start, end } of matches(body, straight))
      yield { paragraph, start, end, message: `${hit[0]}用了直引号，应为“ ”`, repair: `“${hit[0].slice(1, -1)}”` };
  },
};
