import type { Figure } from './fact.ts';
import { partsNamed, restOf } from './neutral.ts';
import type { Surroundings } from './surroundings.ts';
import type { Way } from './ways.ts';
import { lastOf, without } from './word-places.ts';

const village = /农村|乡村|村庄|行政村|村民|乡镇|村镇/u;
const town = /城市|城区|市区|建成区|县城|城镇|街道|主次干道/u;
/** 全省首批 is praise of one's own; 全省平均 is another figure. */
const elsewhere =
  /(?:全[国省]|我国|自治区|同类城市|周边|兄弟城市)(?!首|率先|领先|前列|第|唯一|先进|文明|卫生|标准)|省(?:级|内)?(?:平均|均值)/u;

/** 高于国家规定的指标：每千人2.16名: what is asked of everybody is nobody's figure. */
const aim = /(?:国家|省级?|规定)[^，：·]{0,8}(?:指标|标准|目标|要求|任务)(?:值|数|为|是)?：$/u;

/** 好于年度目标3微克: how far off an aim or an average it is, and no figure of its own. */
const distance =
  /(?:高于|低于|优于|好于|多于|少于|超出|高出|超过)(?:(?!近|前|上年|历年|去年|往年)[^，·]){0,10}?(?:目标|标准|平均|均值|限值|水平|要求|指标)[^，·（]{0,4}$/u;

/** 标准是80%，我们79.4%; 低于2.2平方米的要求: what is asked, beside what is reached. */
const limitAhead =
  /(?:标准|要求|规定|限值|国标|达标线)值?(?:是|为|应|须|在|定为|不低于|不少于|不高于|不超过|大于|小于)*$/u;
const limitHead = /^(?:按照?|根据|对照)?(?:国家|省级?|国标)(?:卫生城市)?的?(?:标准|规定)(?:要求|规定|为)/u;
const limitBehind =
  /^的?(?:国家|省级?)?(?:卫生城市)?的?(?:标准|要求|规定|限值|底线|门槛)(?!\p{Script=Han}{0,4}(?:落实|实现|达到|保证|保障|满足))/u;
/** 达到国家C级标准 tells the level reached; a comparison with a value right behind it is the column of aims of a row. */
const graded: ReadonlySet<string> = new Set(['级', '类', '标准']);
const isLimit = ({ near, tail }: Surroundings, { unit }: Figure): boolean =>
  !graded.has(unit) &&
  (limitAhead.test(near) || limitHead.test(near) || (limitBehind.test(tail) && !/达到?了?$/u.test(near)));

/** Whether the number is an aim set for everybody, or how far off one, and so no figure of anybody. */
export const isAim = (around: Surroundings, figure: Figure): boolean =>
  distance.test(around.near) || aim.test(around.before[0] ?? '') || isLimit(around, figure);

/** ≥38%　43.12%: two columns of a row, of which the first is asked and the second reached. */
export const isAsked = (text: string, figure: Figure, next: Figure | undefined): boolean =>
  next !== undefined &&
  figure.unit === next.unit &&
  (/^[≥≤><＞＜]/u.test(figure.qualifier)
    ? /^[\s|、/]*$/u.test(text.slice(figure.end, next.start))
    : askedAhead.test(text.slice(figure.start - 6, figure.start)) &&
      /^[\s|、/，（]*(?:完成|实际|现状)/u.test(text.slice(figure.end, next.start)));
const askedAhead = /(?:目标|计划|规划)值?(?:为|是|：)?\s*$/u;

/** 1—9月为258天, 上半年…: what is counted over the year is not yet told by a part of it. */
const partYear = /上半年|下半年|[一二三四1-4]季度|前[一二三四五六七八九十\d]+个月|\d{1,2}月?[—–~～至-]+\d{1,2}月/u;
export const isPartYear = (words: string, unit: string): boolean =>
  unit === '天' && partYear.test(words.slice(Math.max(words.lastIndexOf('全年'), 0)));

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
