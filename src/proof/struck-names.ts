import { isWord } from '../text/words.ts';
import { type Finding, matches } from './proof-check.ts';
import type { Reading } from './reading.ts';

/** A text whose own names were struck out, and the names it forgot: a document number, a mountain, a road. */
const struck = /[xX×*]{2,}\s?(?=省|市|县|区|镇|乡|街道|社区|村)/gu;
const forgotten =
  /(?<![xX×*\p{Script=Han}])(?!全市|我市|本市|国)\p{Script=Han}{1,2}[市县区](?:爱卫|创卫|政|府|委|卫)\p{Script=Han}{0,6}(?=〔)|(?<=最高峰|主峰|境内有|毗邻|流经|坐落于|地处|横跨)\p{Script=Han}{2,3}(?:山|江|河|湖|水库|岭)(?=[，。；、])/gu;
/** 让永叔街道的大街小巷 in a paper of ○○街道: what stands before 街道 is no word of the language. */
const struckStreet = /(?:[xX×*○〇□△●_＿]{2,}|某{1,3})\s?(?:街道|办事处)/u;
const street =
  /(?<=^|[，。；：、“（有让在对由将把与和是为使到]|新增|辖区|成为|结合|立足|围绕|依托|具有|走进)(?![各全我本该每整其沿举有一二三四五六七八九两数多]|主要|重点|城[区市中]|乡镇|所有|有关|相关|周边|大小|背街|示范|先进|镇|社区|部分|试点)(\p{Script=Han}{2,3}?)(?=(?:街道|街办)(?!两侧|两旁|两边|路面|秩序|清扫|保洁|环境|绿化|亮化|卫生|硬化|立面|景观|和|、|干净|整洁|宽|上))/gu;
/** Only of one's own: 结合文汇街道实际, though 文汇 be a word. */
const ours = /^(?:街道|街办)(?:\d|居民|辖区|实际|特色|党工委|办事处|大院|上下|干部|的(?:大街小巷|实际|面貌|干部))/u;
/** 结合柳湖实际: what it is the state of affairs of. */
const bareStreet = /(?<=结合|立足|符合|切合)(?![我本全辖各当地自该])(\p{Script=Han}{2})(?=实际)/gu;

function* namedStreets({ paragraphs, text }: Reading): Generator<Finding> {
  if (!struckStreet.test(text)) return;
  for (const { paragraph, hit, start, end } of matches(paragraphs, bareStreet)) {
    if (isWord(hit[0]) || /[区县市镇乡街村居校院局队厂司]$/u.test(hit[0])) continue;
    const message = `全文用占位符代替街道名称，这里的“${hit[0]}”却露出了真名`;
    yield { paragraph, start, end, message, severity: 'error' };
  }
  for (const { paragraph, hit, start } of matches(paragraphs, street)) {
    const name = hit[1] ?? '';
    if (
      (isWord(name) && !ours.test(paragraph.text.slice(start + name.length))) ||
      /[的了是在有个条些类我本各某]/u.test(name)
    )
      continue;
    const message = `全文用占位符代替街道名称，这里的“${name}街道”却露出了真名`;
    yield { paragraph, start, end: start + name.length + 2, message, severity: 'error' };
  }
}

function* leaks({ paragraphs, text }: Reading): Generator<Finding> {
  if ((text.match(struck)?.length ?? 0) < 2) return;
  for (const { paragraph, hit, start, end } of matches(paragraphs, forgotten)) {
    const message = `全文用占位符代替本地名称，这里的“${hit[0]}”却露出了真名`;
    yield { paragraph, start, end, message, severity: 'error' };
  }
}

/** 漏改的真名 — in a paper whose own names are signs now, those that were forgotten. */
export function* struckNames(reading: Reading): Generator<Finding> {
  yield* leaks(reading);
  yield* namedStreets(reading);
}
