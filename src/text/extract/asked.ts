import { clauseBefore } from '../clause.ts';
import type { Figure } from './fact.ts';
import type { Surroundings } from './surroundings.ts';

/** 高于国家规定的指标：每千人2.16名: what is asked of everybody is nobody's figure. */
const aim = /(?:国家|省级?|规定)[^，：·]{0,8}(?:指标|标准|目标|要求|任务)(?:值|数|为|是)?：$/u;

/** 好于年度目标3微克: how far off an aim or an average it is, and no figure of its own. */
const distance =
  /(?:高于|低于|优于|好于|多于|少于|超出|高出|超过)(?:(?!近|前|上年|历年|去年|往年)[^，·]){0,10}?(?:目标|标准|平均|均值|限值|水平|要求|指标)[^，·（]{0,4}$/u;

/** 高于全区25.9%, 低于前五年平均水平（161.5/10万）: what others have, or the years before had together. */
const ofOthers =
  /(?:高于|低于|优于|好于|多于|少于|高出|超过)全[国省区市县](?:的|同期)?$|(?:前|近)[三五\d]年(?:来)?(?:的)?(?:平均|均值)(?:水平|值|数)?(?:为|是|[（(])?$/u;

/** 标准是80%，我们79.4%; 低于2.2平方米的要求: what is asked, beside what is reached. */
const limitAhead =
  /(?:标准|要求|规定|限值|国标|达标线)值?(?:的|是|为|应|须|在|定为|不低于|不少于|不高于|不超过|大于|小于|低于|高于|少于|多于)*$/u;
const limitHead = /^(?:按照?|根据|对照)?(?:国家|省级?|国标)(?:卫生城市)?的?(?:标准|规定)(?:要求|规定|为)/u;
const limitBehind =
  /^的?(?:国家|省级?)?(?:卫生城市)?的?(?:标准|要求|规定|限值|底线|门槛)(?!\p{Script=Han}{0,4}(?:落实|实现|达到|保证|保障|满足))/u;
/** 与75%的目标还差1.8个百分点 */
const apartFrom = /(?:[与离距比较同]|距离)$/u;
/** 达到国家C级标准 tells the level reached; a comparison with a value right behind it is the column of aims of a row. */
const graded: ReadonlySet<string> = new Set(['级', '类', '标准']);
const isLimit = ({ near, tail }: Surroundings, { unit }: Figure): boolean =>
  !graded.has(unit) &&
  (limitAhead.test(near) ||
    limitHead.test(near) ||
    (apartFrom.test(near) && /^的?目标/u.test(tail)) ||
    (limitBehind.test(tail) && !reachedIt.test(near)));

/** 达到80%的要求; not 没有达到20%以下的要求. */
const reachedIt = /(?<!没有?|[未不]|未能|尚未|离|距离?)达到?了?$/u;

/** Whether the number is an aim set for everybody, or how far off one, and so no figure of anybody. */
const isAim = (around: Surroundings, figure: Figure): boolean =>
  distance.test(around.near) ||
  ofOthers.test(around.near) ||
  aim.test(around.before[0] ?? '') ||
  isLimit(around, figure);

/** ≥38%　43.12%: two columns of a row, of which the first is asked and the second reached. */
const isAsked = (text: string, figure: Figure, next: Figure | undefined): boolean =>
  next !== undefined &&
  figure.unit === next.unit &&
  (/^[≥≤><＞＜]/u.test(figure.qualifier)
    ? /^）?[\s|、/：]*$/u.test(text.slice(figure.end, next.start))
    : askedAhead.test(text.slice(figure.start - 6, figure.start)) &&
      /^[\s|、/，（]*(?:完成|实际|现状)/u.test(text.slice(figure.end, next.start)));
const askedAhead = /(?:目标|计划|规划)值?(?:为|是|：)?\s*$/u;

/** 1—9月为258天, 上半年…: what is counted over the year is not yet told by a part of it. */
const partYear = /上半年|下半年|[一二三四1-4]季度|前[一二三四五六七八九十\d]+个月|\d{1,2}月?[—–~～至-]+\d{1,2}月/u;
function isPartYear(text: string, { start, unit }: Figure): boolean {
  if (unit !== '天') return false;
  const words = clauseBefore(text.slice(Math.max(0, start - farthest), start), farthest, '。！？');
  return partYear.test(words.slice(Math.max(words.lastIndexOf('全年'), 0)));
}
/** A sentence is hardly longer. */
const farthest = 300;

/** 79.1岁　79.4岁　0.3岁: the last cell of a row tells how far apart the two before it are. */
function isDifference(text: string, figure: Figure, [a, b]: readonly (Figure | undefined)[]): boolean {
  const values = [a?.value, b?.value, figure.value];
  if (a === undefined || b === undefined || a.unit !== figure.unit || b.unit !== figure.unit) return false;
  if (!values.every((value) => typeof value === 'number') || !/[\t|\u3000]/u.test(text.slice(b.end, figure.start)))
    return false;
  const [from = 0, to = 0, gap = 0] = values as readonly number[];
  return (
    /^[\s|]*$/u.test(text.slice(a.end, b.start) + text.slice(b.end, figure.start)) &&
    Math.abs(Math.abs(to - from) - Math.abs(gap)) < 1e-6
  );
}

/** 不是完成数 — whether a figure, whatever it is called, is what is asked of everybody, how far off that, or of a part of the year. */
export function isNobodys(text: string, figures: readonly Figure[], i: number, around: Surroundings): boolean {
  const figure = figures[i];
  return (
    figure !== undefined &&
    (isAim(around, figure) ||
      isAsked(text, figure, figures[i + 1]) ||
      isPartYear(text, figure) ||
      isDifference(text, figure, [figures[i - 2], figures[i - 1]]))
  );
}
