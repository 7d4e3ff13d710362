import { type Finding, matches } from './proof-check.ts';
import type { Reading } from './reading.ts';

/** 66.7%，资源化利用率达到66.7%: two clauses side by side, each with a name of its own, and one number. */
const decimals =
  /(?<![\d.])(?<value>\d+\.\d+)(?<unit>[万亿]?[余多]?[^\d，。；、]{1,6})[，、；](?<name>\p{Script=Han}[^。；，、\d]{1,23}?)\k<value>(?![\d.])(?<again>[万亿]?[余多]?[\p{Script=Han}%％‰]{0,3})/gu;
/** 座椅1347处、护栏1347处: in one measure, of what does not come in pairs. */
const counts =
  /(?<![\d.])(?<value>\d{2,}[1-9]|[1-9]\d+0{0,2}(?=余))(?<unit>余?(?:处|座|台|盏|吨|个|家|块|条|场|起|株|公里|平方米|千米))[，、；](?<name>\p{Script=Han}{2,12})\k<value>\k<unit>(?=[，。；、])/gu;

/** Said of both at once, of a part of the first, or of what became of all of it. */
const joined =
  /(?<![人年日户月平])均|[各都也即由从]|比(?!例)|其中|共计|合计|分别|全部|同比|较|占|相当|完成|支付|到位|拨付|处理|处置|收集|转运(?!站)|腾出|驱虫|免疫|建档|签订|签约|回收|折合|约合|负荷|增长|增加|提高|下降/u;
/** One of the second stands in every one of the first. */
const apiece =
  /(?:村|社区|小区|单位|企业|机构|学校|医院|网格|小组|市场|宿舍|班级|站点|卫生室|工作室|户|组长|站长|店|点位|乡镇|街道|镇|商户)$/u;

/** The thing measured in front of the first number: 城区生活垃圾回收利用率达到 → 回收利用率. */
const nameBefore = (text: string, at: number): string =>
  (/[\p{Script=Han}（）]*$/u.exec(text.slice(Math.max(0, at - 16), at))?.[0] ?? '').replace(verb, '').slice(-6);
const verb = /(?:达到?|已?达|为|是|有|共|约|近|在|至|到|了|仅|超过?)+$/u;

/** 相邻的两件事同一个数 — one was copied from the other. */
export function* sameFigure({ body, whitelist }: Reading): Generator<Finding> {
  for (const pattern of [decimals, counts])
    for (const { paragraph, hit, start, end } of matches(body, pattern)) {
      const { value = '', unit = '', name = '', again = unit } = hit.groups ?? {};
      const first = nameBefore(paragraph.text, start);
      const second = name.replace(verb, '');
      if (first.length < 2 || second.length < 2 || whitelist.has(value) || joined.test(name) || Number(value) < 1)
        continue;
      // The same thing again is no other's number, and money, people and papers go in pairs.
      if (first.endsWith(second.slice(-4)) || second.endsWith(first.slice(-4))) continue;
      if (/[元份户]|人(?!\d)/u.test(unit) && unit.startsWith(again.slice(0, 2)) && !/[余多]/u.test(unit)) continue;
      if (pattern === counts && (apiece.test(first) || apiece.test(second) || second.length < 4)) continue;
      const message = `相邻两项“${first}”与“${second.slice(-8)}”都是${value}，疑为抄错`;
      yield { paragraph, start: end - name.length - value.length - again.length, end, message };
    }
}
