import { clauseAfter, clauseBefore } from '../text/clause.ts';
import { type Finding, matches } from './proof-check.ts';
import type { Reading } from './reading.ts';
import { shortens } from './short-name.ts';

/** Of a place there is one of each: two values in one paragraph contradict. */
const sole = new Set([
  ...[
    '绿化覆盖率',
    '绿地率',
    '机械化清扫率',
    '无害化处理率',
    '集中收集率',
    '污水处理率',
    '卫生厕所普及率',
    '装灯率',
    '亮灯率',
  ],
  ...[
    '水质达标率',
    '补种率',
    '知晓率',
    '满意率',
    '满意度',
    '近视率',
    '吸烟率',
    '持证率',
    '开课率',
    '签约率',
    '资源化利用率',
  ],
  ...['回收利用率', '规范管理率', '建成率', '健康素养水平', '人均公园绿地面积', '人均体育场地面积', '人均预期寿命'],
]);
const longest = 8;
/** What is stated, from its last character on: the names are looked up backwards from there. */
const stated = /[率度平积命](?:达到?|为|是|不低于|稳定在|保持在|均达|均为)*(\d+(?:\.\d+)?)([%％]|平方米|岁)(以上)?/gu;

/** The name of an indicator that ends at `end`, empty where none does. */
function nameAt(text: string, end: number): string {
  for (let length = longest; length > 2; length -= 1) {
    const name = text.slice(Math.max(0, end - length), end);
    // 不满意率 is another one.
    if (sole.has(name)) return /[不未非]/u.test(text[end - length - 1] ?? '') ? '' : name;
  }
  return '';
}

const earlier =
  /由|从(?!业|事|严|重)|上年|去年|同期|比|较|原来|提高|下降|19\d\d|20\d\d|全国|全省|目标|力争|以前|创建前/u;

/** 绿地率36.1%，……绿地率35.7%: one indicator, two values, in one paragraph and of one time. */
export function* sameIndicator({ body }: Reading): Generator<Finding> {
  for (const paragraph of body) {
    const seen = new Map<string, { value: string; start: number; end: number; aim: boolean }>();
    for (const { hit, start: at, end } of matches([paragraph], stated)) {
      const name = nameAt(paragraph.text, at + 1);
      const start = at + 1 - name.length;
      const [tail, value = '', unit = '', above] = hit;
      if (name === '') continue;
      const whole = name + tail;
      const clause = clauseBefore(paragraph.text, start, '，。；');
      const sentence = clauseBefore(paragraph.text, start, '。；');
      const after = clauseAfter(paragraph.text, end, '，。；');
      if (earlier.test(clause + whole + after) || /(?:19|20)\d{2}年[，,]/u.test(sentence)) continue;
      const aim = above !== undefined || /不低于/u.test(whole);
      const before = seen.get(name + unit);
      if (before === undefined) seen.set(name + unit, { value, start, end, aim });
      else if (
        before.value !== value &&
        before.aim === aim &&
        (isOneThing(paragraph.text.slice(before.end, start), name) || isSameName(paragraph.text, start, before.start))
      ) {
        const message = `“${name}”同一段里前面是${before.value}${unit}，这里是${value}${unit}`;
        yield { paragraph, start, end, message };
      }
    }
  }
}

/** 小学……接种率98%；中学……接种率97%: a general name between sentences may be of others. */
const isOneThing = (between: string, name: string): boolean =>
  between.length <= 2 || (wholly.test(name) && !/其中|(?<!建成)[区县镇]的?$/u.test(between));
/** 餐饮从业人员健康证持证率, both times: the same words of some length before the name. */
function isSameName(text: string, a: number, b: number): boolean {
  const [one, other] = [a, b].map((at) => /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '');
  return one === other && (one?.length ?? 0) >= 5;
}
const wholly =
  /^(?:绿化覆盖率|绿地率|机械化清扫率|无害化处理率|集中收集率|健康素养水平|人均公园绿地面积|人均体育场地面积|预期寿命)$/u;

/** A clause pasted behind one that only ends like it must be longer than one that is it. */
const least = { same: 7, ending: 10 } as const;

/** 让创建成果更多惠及全县人民，让创建成果更多惠及全县人民. */
export function* sameClause({ body }: Reading): Generator<Finding> {
  for (const paragraph of body) {
    let [last, before] = ['', ''];
    for (const { hit, start, end } of matches([paragraph], clause)) {
      const here = hit[0].replace(/^[让使把]/u, '');
      if (
        here.length >= (before === hit[0] ? least.same : least.ending) &&
        before.endsWith(here) &&
        paragraph.text[start - 1] === '，'
      )
        yield { paragraph, start: start - 1 - before.length, end, message: `“${hit[0]}”连着写了两遍` };
      else if (hit[0].length >= least.same && hit[0] === last && /^[。！]/u.test(paragraph.text.slice(end)))
        yield { paragraph, start, end, message: `“${hit[0]}”刚说过，又说一遍` };
      [last, before] = [before, hit[0]];
    }
  }
}
const clause = /[^，。；：！？“”]+/gu;

const sentence = /[^。！？“”]+[。！？]/gu;
const leastSentence = 10;

/** 未发生聚集性疫情和食物中毒事故。未发生聚集性疫情。: the sentence before, begun again and cut short. */
export function* sameSentence({ body }: Reading): Generator<Finding> {
  for (const paragraph of body) {
    let before = { text: '', start: -1, end: -1 };
    for (const { hit, start, end } of matches([paragraph], sentence)) {
      const here = hit[0].slice(0, -1).trim();
      const follows = before.end === start && here.length >= leastSentence && !here.includes('，');
      const last = before.text.slice(before.text.lastIndexOf('，') + 1);
      if (follows && last.startsWith(here) && last !== here)
        yield { paragraph, start: before.end - 1 - last.length, end, message: `“${here}”前一句刚说过` };
      before = { text: here, start, end };
    }
  }
}

const counted = /(?:\d{3,}(?:\.\d+)?|\d+\.\d+)[万亿]?(?:[台辆个处家户座条件起份次人吨%％]|平方米|公里)/gu;

/** 查处违规停车3260辆、违规停车3260辆: one count of one thing in clauses side by side. */
export function* sameCount({ body }: Reading): Generator<Finding> {
  for (const paragraph of body) {
    let before = { noun: '', value: '', end: -9 };
    for (const { hit, start, end } of matches([paragraph], counted)) {
      const noun = /\p{Script=Han}*$/u.exec(paragraph.text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
      const from = start - noun.length;
      const here = { noun: noun.replace(/(?:共|达到?|为|约)$/u, ''), value: hit[0], end };
      const long = Math.min(here.noun.length, before.noun.length) >= 4;
      if (long && from - before.end <= 3 && before.value === here.value && contains(before.noun, here.noun))
        yield { paragraph, start: from, end, message: `“${noun}${hit[0]}”与前面一句说的是同一个数，疑重复` };
      before = here;
    }
  }
}

/** Every character of the one stands in the other in order. */
const contains = (a: string, b: string): boolean => (a.length < b.length ? shortens(a, b) : shortens(b, a));
