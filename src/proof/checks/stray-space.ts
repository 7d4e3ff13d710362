import type { Dictionaries } from '../../text/dictionaries.ts';
import type { Paragraph } from '../../text/prose.ts';
import { isWithin } from '../../text/quotes.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const cjk = '\\p{Script=Han}，。、；：！？“”‘’（）《》〈〉〔〕【】—…％';
const gap = new RegExp(
  `(?:(?<=[${cjk}])[ \\u00a0\\u3000\\u2000-\\u200a]+(?=[${cjk}0-9])|(?<=[0-9%+℃])[ \\u00a0\\u3000\\u2000-\\u200a]+(?=[${cjk}%‰])|(?<=[率达到为至]\\d)[ \\u00a0\\u2000-\\u200a]+(?=\\d(?:\\d|\\.\\d+)?[%％]))`,
  'gu',
);

/** A gap behind 一、 or 1. belongs to the numbering; one in a short line without a stop is lay-out. */
const isLayout = (text: string, start: number): boolean =>
  /^\d{1,2}(?:[.．]\d{1,2}){1,3}[.．]?$/.test(text.slice(0, start)) ||
  (text.endsWith('标准', start) && isWithin(text, start, '《', '》')) ||
  /^\p{Script=Han}$/u.test(text.slice(0, start)) ||
  // 2022年3月1日　召开动员大会: an entry of a chronicle.
  /^(?:(?:19|20)\d{2}年)?\d{1,2}月(?:\d{1,2}日)?$/u.test(text.slice(0, start)) ||
  /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.]?$/.test(text.slice(0, start)) ||
  (text.length < 40 && !/[，。；]/.test(text));

/** 青海新闻网讯 国家…, （记者 何平 李明）: how a newspaper sets its dateline. */
const isDateline = (text: string, start: number): boolean =>
  /(?:^|[。\s])\p{Script=Han}{2,10}讯$/u.test(text.slice(0, start)) ||
  /[（(](?:[\p{Script=Han}]{0,8}(?:记者|通讯员|作者|编辑)[\p{Script=Han}\s、，]{0,16})$/u.test(
    text.slice(Math.max(0, start - 26), start),
  );

/** Two halves of a motto or a two-part title, parted by one blank: “健康城镇 健康体魄”. */
function isMotto(text: string, start: number, end: number): boolean {
  const left = /[“‘《]([\p{Script=Han}]{3,9})$/u.exec(text.slice(0, start))?.[1];
  const right = /^([\p{Script=Han}]{3,9})[”’》]/u.exec(text.slice(end))?.[1];
  if (left !== undefined && right !== undefined) return left.length === right.length;
  return (
    text.length <= 40 &&
    !/[。；]/.test(text) &&
    start >= 4 &&
    text.length - end >= 4 &&
    !/[，：]$/.test(text.slice(0, start))
  );
}

/** 《病媒生物密度控制水平 蝇类》: a standard in parts has a blank in its title. */
function isPartedTitle(before: string, { documents }: Dictionaries): boolean {
  const series = /《([^《》]*)$/u.exec(before)?.[1];
  return series !== undefined && documents.some(({ name }) => name.startsWith(`${series} `));
}

function* gapsIn({ dictionaries }: Reading, paragraph: Paragraph): Generator<Finding> {
  const { text, role } = paragraph;
  for (const { hit, start, end } of matches([paragraph], gap)) {
    if (role === 'heading' || isLayout(text, start) || isMotto(text, start, end) || isDateline(text, start)) continue;
    if (hit[0].length === 1 && !/[，。；：！？]/u.test(text) && text.length <= 60) continue;
    if (isPartedTitle(text.slice(0, start), dictionaries)) continue;
    const from = Math.max(0, start - 2);
    const to = Math.min(text.length, end + 2);
    const before = text[start - 1] ?? '';
    const figure = /[0-9]/.test(before) || /[0-9]/.test(text[end] ?? '');
    const inside = /[0-9]/.test(before) && /[0-9]/.test(text[end] ?? '');
    const what = inside
      ? '数字中间有多余的空格'
      : figure
        ? '数字与文字之间有多余的空格'
        : hit[0].length > 1
          ? '句中有一段空白'
          : '有多余的空格';
    const repair = text.slice(from, start) + text.slice(end, to);
    const message = `“${text.slice(from, to)}”${what}`;
    yield { paragraph, start: from, end: to, message, severity: figure ? 'warning' : 'note', repair };
  }
}

/** One remark for every line that has gaps. */
function* scattered(paragraph: Paragraph, gaps: readonly Finding[]): Generator<Finding> {
  const message = `这一段有${gaps.length}处多余的空格，多是转换时留下的`;
  for (const { offset, length } of paragraph.pieces) {
    const here = gaps.filter(({ start }) => start >= offset && start < offset + length);
    const [first, last] = [here[0], here.at(-1)];
    if (first && last)
      yield { paragraph, start: first.start, end: Math.min(last.end, offset + length), message, severity: 'warning' };
  }
}

/** 2010年10 月19 日: a date set unevenly; 2010 年 10 月 19 日 is how a word processor sets it. */
const uneven = /\d年\d{1,2} +月|\d月\d{1,2} +日|\d +年\s*\d{1,2}月|(?<=年)\d{1,2} +月\d/u;
function* dates({ paragraphs }: Reading): Generator<Finding> {
  for (const paragraph of paragraphs) {
    const { text, role } = paragraph;
    if (text.length > 26 || role === 'cell' || !/^[（(]?\d{4} ?年[\d 月]+日 ?[）)]?$/u.test(text) || !uneven.test(text))
      continue;
    yield { paragraph, start: 0, end: text.length, message: `“${text}”中间有多余的空格`, severity: 'warning' };
  }
}

export const straySpace: ProofCheck = {
  code: 'stray-space',
  title: '句中没有多余的空格',
  why: '换行和网页转换常在标点后、数字与单位之间留下空格，数字与单位隔开后检索和核对都会落空。',
  basis: 'GB/T 15834—2011：中文标点自占字位，前后不另加空格',
  severity: 'note',
  hint: '删去空格；如果这里原来是省略号、标点或分段，请补上。',
  good: [
    '全市设置分类桶109个；清理“蜘蛛网”6551处。',
    '凝心聚力　共创国卫',
    '围绕“健康城镇 健康体魄”主题，开展系列活动。',
    '经监测，蝇类密度达到《病媒生物密度控制水平 蝇类》规定的B级，其他三项达到C级，全部合格。',
  ],
  bad: [
    { text: '全市设置生活垃圾分类桶109 个，村道平坦干净， 房前屋后整洁有序。', quotes: ['09 个，', '净， 房前'] },
    {
      text: '全 院 开 展 健 康 教 育 讲 座 和 义 诊 咨 询，效果良好。',
      quotes: [' 院 开 展 健 康 教 育 讲 座 和 义 诊 咨 询，'],
    },
    { text: '消除“蜘蛛网” 6551处，清洗建筑外墙22400 平方米。', quotes: ['网” 65', '00 平方'] },
    { text: '农村卫生厕所普及率提高到87.4 %，比上年有明显提高。', quotes: ['.4 %，'] },
  ],
  *run(reading) {
    for (const paragraph of reading.body) {
      const gaps = [...gapsIn(reading, paragraph)];
      // A converter that set every character apart is one fault, not two hundred.
      if (gaps.length >= 8 && gaps.length * 45 > paragraph.text.length) yield* scattered(paragraph, gaps);
      else yield* gaps;
    }
    yield* dates(reading);
  },
};
