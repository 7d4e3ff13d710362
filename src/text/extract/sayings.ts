import type { Indicator } from '../../model/pack.ts';
import { createGlimpse, type Signs, signsOf } from './glimpse.ts';
import { partsNamed, restOf } from './neutral.ts';
import type { Surroundings } from './surroundings.ts';
import { plainUnit } from './units.ts';

export type Told = Pick<Indicator, 'id' | 'unit' | 'scope' | 'sayings' | 'others' | 'parts'>;

/** One way of telling an indicator, its words parted. */
export interface Way {
  readonly id: string;
  readonly of: readonly (readonly string[])[];
  readonly measure: readonly string[];
  readonly perHead: boolean;
  readonly others: readonly string[];
  /** Those that stand for it in the words before too; what only sets a part off from its siblings does not. */
  readonly strangers: readonly string[];
  /** Every word of it. */
  readonly spoken: readonly string[];
  /** The indicator is told of the city proper: the same words in a sentence of villages are another figure. */
  readonly urban: boolean;
  readonly unit: string;
  /** The words of `of` and `measure` as a glimpse looks for them. */
  readonly signs: { readonly of: readonly (readonly Signs[])[]; readonly measure: readonly Signs[] };
}

const wordsOf = (list: string): string[] => list.split('|').filter((word) => word !== '');
/** Says nothing by itself, so that its subject must stand close by. */
const looseMeasure = /^(?:占|占比|比例|比率|比重|率|合格|达标|水平|人数|人口)$/u;
const urbanScope = /建成区|城区/u;

const known = new WeakMap<readonly Told[], readonly Way[]>();

/** Every way the indicators may be told in, spelt out once for all the texts held against one pack. */
export function waysOf(indicators: readonly Told[]): readonly Way[] {
  const held = known.get(indicators) ?? indicators.flatMap(waysOfOne);
  known.set(indicators, held);
  return held;
}

function waysOfOne({ id, unit, scope, sayings, others, parts }: Told): Way[] {
  const urban = urbanScope.test(scope);
  const all = [
    { id, unit, sayings, others, strangers: others },
    ...parts.map((p) => ({ ...p, unit: p.unit ?? unit, others: `${others}|${p.others}`, strangers: others })),
  ];
  return all.flatMap((one) =>
    one.sayings.map((saying) => {
      const measure = wordsOf(saying.measure ?? '');
      const of = saying.of.map(wordsOf);
      return {
        id: one.id,
        of,
        measure,
        spoken: [...measure, ...of.flat()],
        perHead: measure.some((word) => /^(?:每|人均|平均每)/u.test(word)),
        others: wordsOf(one.others),
        strangers: wordsOf(one.strangers),
        urban,
        unit: plainUnit(saying.unit ?? one.unit),
        signs: { of: of.map((words) => words.map(signsOf)), measure: measure.map(signsOf) },
      };
    }),
  );
}

const village = /农村|乡村|村庄|行政村|村民|乡镇|村镇/u;
const town = /城市|城区|市区|建成区|县城|城镇|街道|主次干道/u;
/** 全省首批 is praise of one's own; 全省平均 is another figure. */
const elsewhere =
  /(?:全[国省]|我国|自治区|同类城市|周边|兄弟城市)(?!首|率先|领先|前列|第|唯一|先进|文明|卫生|标准)|省(?:级|内)?(?:平均|均值)/u;

/** Whether figures are told there of another place: 与自治区平均水平（26.05%）相当. */
export const isElsewhere = (words: string): boolean => elsewhere.test(words);

/** Words of a way that hold one of its others within them are no sign of that: 小学 in 中小学生. */
function strangeIn(way: Way, text: string, others: readonly string[]): boolean {
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

const bases: Readonly<Record<string, RegExp>> = {
  '%': /每(?:一?百|100)(?:名|位|个)?/u,
  '‰': /每(?:一?千|1000)(?:名|位|个|例)?/u,
  '/10万': /每(?:十万|10万)(?:名|位|个|例)?/u,
};

const heads = ['人', '例', '个'];
const isUnit = (way: Way, unit: string): boolean => way.unit === unit || (way.unit === '等级' && unit === '级');

/** Whether the unit may be the way's: its own, or heads where the words say 每千名. */
const fits = (way: Way, unit: string, words: string): boolean =>
  isUnit(way, unit) || (bases[way.unit]?.test(words) ?? false);

const byUnit = new WeakMap<readonly Way[], Map<string, readonly Way[]>>();

/** The ways a figure of this (plain) unit may be told in; picked once for each unit. */
export function waysFor(ways: readonly Way[], unit: string): readonly Way[] {
  const picked = byUnit.get(ways) ?? new Map<string, readonly Way[]>();
  byUnit.set(ways, picked);
  const converted = heads.includes(unit);
  const held = picked.get(unit) ?? ways.filter((way) => isUnit(way, unit) || (converted && way.unit in bases));
  picked.set(unit, held);
  return held;
}

interface Hit {
  readonly at: number;
  readonly end: number;
  readonly word: string;
}

/** The last place of the longest of the words. */
function lastOf(text: string, words: readonly string[]): Hit | null {
  let best: Hit | null = null;
  for (const word of words) {
    const at = text.lastIndexOf(word);
    if (at < 0) continue;
    const end = at + word.length;
    if (best === null || end > best.end || (end === best.end && at < best.at)) best = { at, end, word };
  }
  return best;
}

/** The text with a dot for every character that belongs to one of the words. */
function without(text: string, words: readonly string[]): string {
  const signs = text.split('');
  for (const word of words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) signs.fill('·', at, at + word.length);
  return signs.join('');
}

/** Foreign words that may stand among those of a way told in one clause, and around a number that stands before its name. */
const mostForeign = 8;

/** How well the words tell the figure in this way; 0 where they do not. */
function weigh(way: Way, around: Surroundings, unit: string, value: number | string): number {
  const { near, before } = around;
  const fraction = typeof value === 'number' && !Number.isInteger(value);
  if (!fits(way, unit, fraction ? `${before.at(-1) ?? ''}${near}` : near)) return 0;
  if ((way.unit === '' && typeof value === 'string') || isAnother(way, around)) return 0;
  const measured = measureIn(way, around, fraction);
  if (measured === null) return 0;
  return measured === 'tail' ? weighTail(way, around) : weighNear(way, around, measured);
}

function weighNear(way: Way, around: Surroundings, measured: Hit): number {
  const { near, tail } = around;
  // 主次干道实行18小时保洁: what is done stands right behind the hours.
  const done = (words: readonly string[]): Hit | null => {
    const word = way.unit === '小时' ? words.find((one) => tail.startsWith(one)) : undefined;
    return word === undefined ? null : { at: near.length, end: near.length, word };
  };
  const found = way.of.map((words) => lastOf(near, words) ?? done(words));
  const missing = way.of.filter((_, i) => found[i] === null);
  if (missing.length > 0) {
    if (way.measure.length === 0 && missing.length === way.of.length) return 0;
    if (restOf(without(near, way.spoken)) !== '') return 0;
    const place = completedIn(way, missing, around, looseMeasure.test(measured.word));
    const size = measured.word.length + way.of.reduce((sum, words) => sum + (words[0]?.length ?? 0), 0);
    return place === 0 ? 0 : 20 - place + size / 20;
  }
  const first = Math.min(measured.at, ...found.map((hit) => hit?.at ?? near.length));
  const foreign = restOf(without(near.slice(first), way.spoken)).length;
  const size = found.reduce((sum, hit) => sum + (hit?.word.length ?? 0), measured.word.length);
  return foreign > mostForeign ? 0 : 50 + size - foreign;
}

/** The name behind the number: 98.1%合格, 95%的社区建有健身设施, 2个国家卫生县. */
function weighTail(way: Way, around: Surroundings): number {
  const { near, tail } = around;
  const turned = tail.startsWith('的');
  if (strangeIn(way, tail, way.others) || restOf(without(near, way.spoken)).length > (turned ? 2 : mostForeign))
    return 0;
  const found = way.of.map((words) => lastOf(near + tail, words));
  const missing = way.of.filter((_, i) => found[i] === null);
  if (missing.length === 0) return 40 + found.reduce((sum, hit) => sum + (hit?.word.length ?? 0), 0);
  if (turned || restOf(without(near, way.spoken)) !== '') return 0;
  const place = completedIn(way, missing, around, tail.length < 4);
  return place === 0 ? 0 : 15 - place;
}

/** Where the measure stands: the hit before the number, `tail` behind it, or an empty hit where none is needed. */
function measureIn(way: Way, { near, tail, before }: Surroundings, fraction: boolean): Hit | 'tail' | null {
  const nothing = { at: near.length, end: near.length, word: '' };
  if (way.measure.length === 0) {
    const ahead = way.unit === '个' && lastOf(near, way.of.flat()) === null;
    const named = /^(?:[市县区（）、的为是]|建成|创成|成为|获评|获得|荣获|均)*(.*)/u.exec(tail)?.[1] ?? '';
    return ahead && way.of.flat().some((word) => named.startsWith(word)) ? 'tail' : nothing;
  }
  const hit = lastOf(near, way.measure);
  if (hit !== null && restOf(without(near.slice(hit.end), way.of.flat())) === '') return hit;
  if (way.measure.some((word) => tail.startsWith(word))) return 'tail';
  // 每百名市民有93名对卫生状况表示满意
  if (bases[way.unit]?.test(near) && way.measure.some((word) => tail.includes(word))) return 'tail';
  if (way.unit === '%' && tail.startsWith('的') && way.measure.some((word) => tail.includes(word))) return 'tail';
  const counted = `${before[0] ?? ''}${before.at(-1) ?? ''}`;
  return way.perHead && fraction && way.measure.some((word) => counted.includes(word)) ? nothing : null;
}

/** 其中焚烧548吨: parts of what is spoken of, which stays. */
const aside = /(?:其中|包括|含)[^，；]*(?:，|$)/gu;

/** How far off the words stand that the clause leaves out: 1 for the clause before; 0 where they do not. */
function completedIn(
  way: Way,
  missing: readonly (readonly string[])[],
  { before, list, last, titles }: Surroundings,
  loose: boolean,
): number {
  const holds = (text: string): boolean =>
    missing.every((words) => words.some((word) => text.includes(word) || list.includes(word)));
  if (holds('')) return 1;
  for (const [i, window] of before.entries()) {
    if (strangeIn(way, window.replace(aside, ''), way.strangers)) return 0;
    if (holds(window)) return i + 1;
    if (loose && i >= 2) return 0;
  }
  if (loose) return 0;
  if (!strangeIn(way, titles, way.strangers) && holds(titles)) return 10;
  // 井盖…完好率99%；公厕312座，完好率98%: a clause with a figure of its own speaks of something else.
  const own = before.some((window) => window.includes('·'));
  return !own && !strangeIn(way, last, way.strangers) && holds(last) ? 12 : 0;
}

const glimpse = createGlimpse();

/** Whether all a way needs may stand somewhere in what is in sight; weighing it takes fifty times as long. */
const inSight = ({ of, measure }: Way['signs']): boolean =>
  (measure.length === 0 || oneInSight(measure)) && of.every(oneInSight);

const oneInSight = (words: readonly Signs[]): boolean => words.some((signs) => glimpse.mayHold(signs));

const rootOf = (id: string): string => id.split('-')[0] ?? id;

/** The indicator the words around a figure tell, by the way that explains them best; null where two do equally or none does. */
export function toldBy(ways: readonly Way[], around: Surroundings, unit: string, value: number | string): Way | null {
  const seen = plainUnit(unit);
  let best: Way | null = null;
  let most = 0;
  const { near, tail, before, list, last, titles } = around;
  glimpse.look([near, tail, before.at(-1), list, last, titles].join('\n'));
  for (const way of waysFor(ways, seen)) {
    if (!inSight(way.signs)) continue;
    const weight = weigh(way, around, seen, value);
    if (weight > most || (weight === most && best !== null && way.id.startsWith(`${best.id}-`)))
      [best, most] = [way, weight];
    else if (weight === most && weight > 0 && best !== null && rootOf(best.id) !== rootOf(way.id)) best = null;
  }
  return best;
}

/** The way whose subject the headings name in the most words; null where two do equally or none does. */
export function titled(ways: readonly Way[], { titles }: Surroundings, unit: string): Way | null {
  const sizes = ways
    .filter((way) => way.unit === unit && way.of.length > 0 && !strangeIn(way, titles, way.strangers))
    .map((way) => {
      const found = way.of.map((words) => lastOf(titles, words)?.word.length ?? 0);
      return { way, size: found.includes(0) ? 0 : found.reduce((sum, length) => sum + length, 0) };
    })
    .sort((a, b) => b.size - a.size);
  const [best] = sizes;
  const second = sizes.find(({ way }) => way.id !== best?.way.id);
  return best === undefined || best.size === 0 || best.size === second?.size ? null : best.way;
}
