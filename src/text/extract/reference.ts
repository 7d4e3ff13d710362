import type { NameIndex } from './attach.ts';
import { byComparison } from './compared.ts';
import type { Figure } from './fact.ts';
import { partsNamed, refersBack, restOf } from './neutral.ts';
import { titled } from './sayings.ts';
import type { Surroundings } from './surroundings.ts';
import { byClauseAhead, byClauseBehind, measuresAnother } from './told-beside.ts';
import { plainUnit } from './units.ts';
import type { Way } from './ways.ts';

/** 归属 — the indicator a figure belongs to. */
export interface Belonging {
  readonly id: string | null;
  readonly outdated?: string | undefined;
  /** The part of the city the figure is told of, where only that part's name stands with it. */
  readonly scope?: string;
  /** Another place's figure, told beside one's own: `scope` says whose. */
  readonly elsewhere?: true;
}

/** What figures are held against. */
export interface Known {
  readonly names: NameIndex;
  /** Whether words could hold any of the names: looking each of them up takes long. */
  readonly mentions: (text: string) => boolean;
  readonly ways: readonly Way[];
}

/** What figures of a unit were last said to be, for those that only say 上年为. */
export interface Topic {
  readonly belonging: Belonging;
  readonly end: number;
  readonly value: Figure['value'];
  /** Another place's figure was told since: only a comparison still goes back beyond it. */
  readonly apart?: boolean;
}

const byPart = /(?:分|各)(?:县|区|市|地区)|(?:县|市|区)(?:、|（)(?:市|区)[^。；]{0,4}看/u;

/** A figure and the words that may point from it. */
export interface Pointing {
  readonly figure: Figure;
  readonly around: Surroundings;
  readonly nears: readonly string[];
}

/** 上年为7.83张, 其中麒麟区32.9%: the words name no measure, so it is the one told before, in the clause or for the unit. */
export function byReference(
  known: Known,
  text: string,
  dotted: string,
  { figure, around, nears }: Pointing,
  topic: Topic | undefined,
): Belonging | null {
  const near = nears[0] ?? '';
  const since = topic === undefined ? '' : text.slice(topic.end, figure.start);
  const compared = byComparison(known.ways, around, figure, topic, since);
  if (compared !== null) return compared;
  // 其中东湖区由2021年的60.2%下降到56.8%
  if (topic !== undefined && topic.apart !== true && hasBecome(since)) return topic.belonging;
  const places = partsNamed(near, byPart.test(text));
  if (restOf(near) !== '' && places.length === 0) return null;
  const scope = places.length === 0 ? {} : { scope: places.join('、') };
  const ahead = places.length === 0 ? byClauseAhead(known, around, figure) : null;
  if (ahead !== null) return ahead;
  if (places.length > 0 && topic === undefined) return byTitle(known.ways, around, figure, scope);
  const close = topic !== undefined && (since.match(/。/gu)?.length ?? 0) <= 1;
  if (topic?.apart && places.length === 0 && !/^[比较与]|[我本][市县区]|我们/u.test(near)) return null;
  // 较上次的88.6%提高4.7个百分点，达到93.3%
  const ours = own.test(near) && !/[。；]/u.test(since);
  const arrived =
    becomes.test(near) &&
    restOf(near) === '' &&
    !/[。；]/u.test(since) &&
    restOf(dotted.slice(topic?.end, figure.start)) === '';
  const another = places.length === 0 && measuresAnother(known.ways, around, topic?.belonging.id ?? null);
  if (
    close &&
    !another &&
    (places.length > 0 || ours || arrived || refersBack(near) || /^[—～~至到→、和及与]*$/u.test(since))
  )
    return { ...topic.belonging, ...scope };
  const behind = places.length === 0 ? byClauseBehind(known, dotted, around, figure) : null;
  return behind ?? (another ? { id: null } : null);
}

/** 标准是80%，我们79.4%: the same of ourselves. */
const own = /^(?:而|目前|现在)?(?:我[市区县们]|本[市区县]|全[市区县域]|整体|实际|完成|现状|达到值)/u;
/** What was told before has come to this. */
const becomes = /(?:达到?|[到至为]|[升降增减扩延缩爬攀跃回压跌涨加提长短高低大小下上]{1,3}[到至为])了?$/u;

/** Right behind the figure before only that it has come to this. */
const hasBecome = (since: string): boolean =>
  since.length <= 12 && !/[，。；\d]/u.test(since) && becomes.test(since) && restOf(since) === '';

/** Under 二、健康素养监测结果 the figures of places are those of what the heading names. */
function byTitle(
  ways: readonly Way[],
  around: Surroundings,
  figure: Figure,
  scope: { scope?: string },
): Belonging | null {
  const way = titled(ways, around, plainUnit(figure.unit));
  return way === null ? null : { id: way.id, ...scope };
}
