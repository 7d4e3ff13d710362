import { partsNamed, restOf } from './neutral.ts';
import type { Surroundings } from './surroundings.ts';
import type { Way } from './ways.ts';
import { lastOf, without } from './word-places.ts';

const village = /农村|乡村|村庄|行政村|村民|乡镇|村镇/u;
const town = /城市|城区|市区|建成区|县城|城镇|街道|主次干道/u;
/** 全省首批 is praise of one's own; 全省平均 is another figure. */
const elsewhere =
  /(?:全[国省]|我国|自治区|同类城市|周边(?=[省市县区地城各])|兄弟城市)(?!首|率先|领先|前列|第|唯一|先进|文明|卫生|标准)|省(?:级|内)?(?:平均|均值)/u;

/** Whether figures are told there of another place: 与自治区平均水平（26.05%）相当. */
export const isElsewhere = (words: string): boolean => elsewhere.test(words);

/** Words of a way that hold one of its others within them are no sign of that: 小学 in 中小学生. */
export function strangeIn(way: Way, text: string, others: readonly string[]): boolean {
  return others.some((other) => {
    if (!text.includes(other)) return false;
    const own = way.spoken.filter((word) => word.length > other.length && word.includes(other));
    return own.length === 0 || without(text, own).includes(other);
  });
}

/** Whether the words around make it another figure than the one whose name stands there. */
export function isAnother(way: Way, { near, before }: Surroundings): boolean {
  if (elsewhere.test(near) || strangeIn(way, near, way.others) || isNarrower(way, before)) return true;
  return way.urban && !town.test(near) && village.test((before.at(-1) ?? '') + near);
}

/** 农贸市场较差，…合格率仅88.9%; 分行业看，…: told of one sort of those the indicator counts. */
function isNarrower(way: Way, before: readonly string[]): boolean {
  const one = sort.exec(before[0] ?? '')?.[1] ?? '';
  const named = one !== '' && !way.of.flat().some((word) => one.includes(word));
  return (named && restOf(one) !== '' && partsNamed(one, true).length === 0) || bySort.test(before.at(-1) ?? '');
}
const sort = /^(?:其中|但|而|以)?([\p{Script=Han}、]{2,12}?)(?:稍差|较差|最差|偏低|较低|最低|较高|最高|垫底|靠后)，$/u;
const bySort = /(?:^|[，：])[分按](?:行业|类型|类别|场所|学段|性别|年龄|城乡|单位类型)[^，·]{0,4}(?:看|统计|分析)，/u;

/** 12345热线交办9428件，群众满意率97.3%: the clause before counts what this bare rate is of. */
export function ofAnother(way: Way, { near, before }: Surroundings): boolean {
  const clause = /^(.*?)·+，$/u.exec(before[0] ?? '')?.[1] ?? '';
  if (way.of.length === 0 || clause === '' || /(?:率|比例|占比|度)\p{Script=Han}{0,5}$/u.test(clause)) return false;
  return lastOf(near, way.of.flat()) === null && strangeIn(way, clause, way.strangers);
}
