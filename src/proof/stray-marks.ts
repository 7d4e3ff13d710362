import { isHan } from '../text/han.ts';
import { isWord } from '../text/words.ts';
import { surname } from './coined.ts';
import { type Finding, matches } from './proof-check.ts';
import type { Reading } from './reading.ts';

/** 机•构: a dot that parts one word; 麦迪娜·艾力 and 文明·健康 have words on either side of theirs. */
const dot = /(?<=\p{Script=Han})[•·・‧∙●](?=\p{Script=Han})/gu;

/** 一一对应, 一一签订: what is done one by one. */
const oneByOne =
  /^[\p{Script=Han}]?(?:[对向为把将给与按照以从就挂列解回介登排整过走说记摆讲查进作做分检标建梳点问击化兑征询核落答复验收通告公展呈道拜访看听认领派发送交研讨论述评比较量测补销逐改完处接受应映印录写提示数叙谈叮嘱辨上到去来出入拆撤换修满消除打明细叫名指签约见握敬致表张贴亮晒盯包承配安装运搬取清扫洗擦辅督促跟追参观购品尝])/u;
const dash = /(?<![一二三四五六七八九十〇零百千万第初\d])一一(?![一二三四五六七八九十〇零百千万\d])/gu;
const counted = /^[个所家座种次条项处名位人户间件块张只头片份台辆套支场批群层级类级体致]/u;
/** 副市长刘一一麟: within a name one of the two is too many. */
const named = /(?:长|书记|主任|委员|经理|主席|同志)$/u;

function saidOf(text: string, start: number, end: number): string | null {
  if (!isHan(text[end]) || oneByOne.test(text.slice(end))) return null;
  // 唯一|一所: the first ends a word, or the second counts.
  if (isWord(`${text[start - 1] ?? ''}一`) || counted.test(text.slice(end))) return null;
  if (surname.test(text[start - 1] ?? '') && named.test(text.slice(0, start - 1))) return '姓名里多了一个“一”';
  return isHan(text[start - 1]) || start === 0 ? '“一一”疑为破折号“——”' : null;
}

/** 识别之误 — marks that reading a scan puts into a word, or makes of a dash. */
export function* strayMarks({ titled }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(titled, dot)) {
    const [before = '', behind = ''] = [paragraph.text[start - 1], paragraph.text[end]];
    // 文明·健康: a word of its own begins behind the dot.
    const next = /^\p{Script=Han}{2}/u.exec(paragraph.text.slice(end))?.[0];
    if (!isWord(before + behind) || (next !== undefined && isWord(next))) continue;
    const seen = paragraph.text.slice(start - 1, end + 1);
    yield {
      paragraph,
      start: start - 1,
      end: end + 1,
      message: `“${seen}”中间混入“${hit[0]}”，疑应为“${before}${behind}”`,
    };
  }
  for (const { paragraph, start, end } of matches(titled, dash)) {
    const message = saidOf(paragraph.text, start, end);
    if (message !== null) yield { paragraph, start, end, message };
  }
}
