import { type Finding, matches } from './proof-check.ts';
import type { Reading } from './reading.ts';

/** Of a place there is one of each: two values in one paragraph contradict. */
const sole =
  '绿化覆盖率|绿地率|机械化清扫率|无害化处理率|集中收集率|污水处理率|卫生厕所普及率|健康素养水平|装灯率|亮灯率|水质达标率|补种率|知晓率|满意率|满意度|近视率|吸烟率|持证率|开课率|签约率|资源化利用率|回收利用率|规范管理率|建成率|人均公园绿地面积|人均体育场地面积|预期寿命';
const stated = new RegExp(
  `((?:[\\p{Script=Han}（）]{0,8}?)(?:${sole}))(?:达到?|为|是|不低于|稳定在|保持在|均达|均为)*(\\d+(?:\\.\\d+)?)([%％]|平方米|岁)(以上)?`,
  'gu',
);
const scope = /^(?:建成区|城市|城区|全[市县区]|中心城区|我[市县区]|其中|均|的|和|及|与)+/u;
const earlier = /由|从|上年|去年|同期|比|较|原来|提高|下降|19\d\d|20\d\d|全国|全省|目标|力争|以前|创建前/u;

/** 绿地率36.1%，……绿地率35.7%: one indicator, two values, in one paragraph and of one time. */
export function* sameIndicator({ body }: Reading): Generator<Finding> {
  for (const paragraph of body) {
    const seen = new Map<string, { value: string; end: number; aim: boolean }>();
    for (const { hit, start, end } of matches([paragraph], stated)) {
      const [whole, raw = '', value = '', unit = '', above] = hit;
      const name = raw.replace(scope, '');
      const clause = /[^，。；]*$/u.exec(paragraph.text.slice(0, start))?.[0] ?? '';
      const sentence = /[^。；]*$/u.exec(paragraph.text.slice(0, start))?.[0] ?? '';
      const after = /^[^，。；]*/u.exec(paragraph.text.slice(end))?.[0] ?? '';
      if (earlier.test(clause + whole + after) || /(?:19|20)\d{2}年[，,]/u.test(sentence)) continue;
      const aim = above !== undefined || /不低于/u.test(whole);
      const before = seen.get(name + unit);
      if (before === undefined) seen.set(name + unit, { value, end, aim });
      else if (
        before.value !== value &&
        before.aim === aim &&
        isOneThing(paragraph.text.slice(before.end, start), name)
      ) {
        const message = `“${name}”同一段里前面是${before.value}${unit}，这里是${value}${unit}`;
        yield { paragraph, start, end, message };
      }
    }
  }
}

/** 小学……接种率98%；中学……接种率97%: a general name between sentences may be of others. */
const isOneThing = (between: string, name: string): boolean =>
  between.length <= 2 || (wholly.test(name) && !/其中|[区县镇]的?$/u.test(between));
const wholly =
  /^(?:绿化覆盖率|绿地率|机械化清扫率|无害化处理率|集中收集率|健康素养水平|人均公园绿地面积|人均体育场地面积|预期寿命)$/u;

const reduplicated = /([\p{Script=Han}、]{10,40})，(?:让|使|把)?\1/gu;

/** 让创建成果更多惠及全县人民，让创建成果更多惠及全县人民. */
export function* sameClause({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, reduplicated))
    yield { paragraph, start, end, message: `“${hit[1]}”连着写了两遍` };
}

const counted =
  /([\p{Script=Han}]{4,20}?)(?:共|达到?|为|约)?(\d{3,}(?:\.\d+)?|\d+\.\d+)(万|亿)?([台辆个处家户座条件起份次人吨%％]|平方米|公里)/gu;

/** 查处违规停车3260辆、违规停车3260辆: one count of one thing in clauses side by side. */
export function* sameCount({ body }: Reading): Generator<Finding> {
  for (const paragraph of body) {
    let before: { noun: string; value: string; end: number } | null = null;
    for (const { hit, start, end } of matches([paragraph], counted)) {
      const [, noun = '', digits = '', big = '', unit = ''] = hit;
      const here = { noun, value: digits + big + unit, end };
      const near = before !== null && start - before.end <= 3;
      if (before !== null && near && before.value === here.value && contains(before.noun, noun))
        yield { paragraph, start, end, message: `“${hit[0]}”与前面一句说的是同一个数，疑重复` };
      before = here;
    }
  }
}

/** Every character of the one stands in the other in order. */
function contains(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let at = -1;
  return [...short].every((c) => {
    at = long.indexOf(c, at + 1);
    return at >= 0;
  });
}
