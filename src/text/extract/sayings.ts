import { isAnother, strangeIn } from './another.ts';
import { createGlimpse, type Signs } from './glimpse.ts';
import { restOf } from './neutral.ts';
import type { Surroundings } from './surroundings.ts';
import { plainUnit } from './units.ts';
import { bases, fits, type Way, waysFor } from './ways.ts';
import { type Hit, lastOf, without } from './word-places.ts';

/** Says nothing by itself, so that its subject must stand close by. */
const looseMeasure = /^(?:占|占比|比例|比率|比重|率|合格|达标|水平|人数|人口)$/u;

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
  const { near } = around;
  const ahead = way.of.map((words) => lastOf(near, words));
  const found = way.of.map(
    (words, i) =>
      ahead[i] ??
      behind(
        way,
        words,
        around,
        ahead.some((hit) => hit !== null),
      ),
  );
  const missing = way.of.filter((_, i) => found[i] === null);
  if (missing.length > 0) {
    if (way.measure.length === 0 && missing.length === way.of.length) return 0;
    if (restOf(without(near, way.spoken)) !== '') return 0;
    const place = completedIn(way, missing, around, looseMeasure.test(measured.word));
    const size = measured.word.length + way.of.reduce((sum, words) => sum + (words[0]?.length ?? 0), 0);
    return place === 0 ? 0 : 20 - place + size / 20;
  }
  if (way.of.length === 0) return strangeIn(way, around.before[0] ?? '', way.strangers) ? 0 : 5 + measured.word.length;
  const first = Math.min(measured.at, ...found.map((hit) => hit?.at ?? near.length));
  const foreign = restOf(without(near.slice(first), way.spoken)).length;
  const size = found.reduce((sum, hit) => sum + (hit?.word.length ?? 0), measured.word.length);
  return foreign > mostForeign ? 0 : 50 + size - foreign;
}

/**
 * 主次干道18小时、背街小巷14小时保洁, 每千人口有2.3名社会体育指导员: what is done or counted stands behind the number, over the marks
 * of a list where the words before it say of what.
 */
function behind(way: Way, words: readonly string[], { near, tail, beyond }: Surroundings, told: boolean): Hit | null {
  const within = (word: string): boolean =>
    way.perHead
      ? tail.includes(word) && tail.indexOf(word) <= 4
      : way.unit === '小时' && (told ? closes(beyond, word) : tail.startsWith(word));
  const word = words.find(within);
  return word === undefined ? null : { at: near.length, end: near.length, word };
}

/** 背街小巷14小时保洁: behind the last of the list; what has a number of its own behind it is of that. */
function closes(beyond: string, word: string): boolean {
  const at = beyond.lastIndexOf(word);
  return at >= 0 && !beyond.slice(at).includes('·');
}

/** The name behind the number: 98.1%合格, 95%的社区建有健身设施, 2个国家卫生县. */
function weighTail(way: Way, around: Surroundings): number {
  const { near, tail } = around;
  const turned = tail.startsWith('的');
  // 对建成区92%的覆盖: behind 的 the measure alone.
  const close = turned && !way.measure.some((word) => tail.startsWith(word, 1));
  if (strangeIn(way, tail, way.others) || restOf(without(near, way.spoken)).length > (close ? 2 : mostForeign))
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
    const named =
      /^(?:[市县区（）、的为是]|建成|创成|成为|获评|获得|荣获|跨入|迈入|进入|跻身|荣膺|晋升|摘得|捧回|入选|通过|被|命名|授予|评|“|均)*(.*)/u.exec(
        tail,
      )?.[1] ?? '';
    return ahead && way.of.flat().some((word) => named.startsWith(word)) ? 'tail' : nothing;
  }
  const hit = lastOf(near, way.measure);
  if (hit !== null && restOf(between(near.slice(hit.end), way, hit.word)) === '') return hit;
  if (way.measure.some((word) => tail.startsWith(word))) return 'tail';
  // 每百名市民有93名对卫生状况表示满意
  if (bases[way.unit]?.test(near) && way.measure.some((word) => tail.includes(word))) return 'tail';
  if (way.unit === '%' && isDone(way, tail)) return 'tail';
  const counted = `${before[0] ?? ''}${before.at(-1) ?? ''}`;
  return way.perHead && fraction && way.measure.some((word) => counted.includes(word)) ? nothing : null;
}

/** 已实现100%装灯, 100%得到无害化处理, 97%的患者得到规范管理: the share of what has been done, where only of what and that it was stands between. */
function isDone({ measure, done, of }: Way, tail: string): boolean {
  const turned = tail.startsWith('的');
  return [...(turned ? measure : []), ...done].some((word) => {
    const between = tail.slice(0, Math.max(0, tail.indexOf(word)));
    if (!tail.includes(word) || notOf.test(between)) return false;
    return turned || restOf(without(between, of.flat()).replace(brought, '')) === '';
  });
}
/** 30%的资金用于垃圾处理 is a share of something else. */
const notOf = /资金|经费|费用|用于|投诉|案件|线索|力量/u;
const brought = /得到|获得|采用|采取|接受|予以|进行|感到|按时|及时|安全|规范|科学|妥善|全面|有效/gu;

/** Says by what is counted, and stands before what is: 每千, 人均, 每天. */
const ahead = /^(?:每|人均|平均每|日均|[千万]人)/u;

/** The words between measure and number that must say nothing: behind 每千 and its like only those behind the subject. */
function between(words: string, { of }: Way, measure: string): string {
  const subject = ahead.test(measure) ? lastOf(words, of.flat()) : null;
  return subject === null ? without(words, of.flat()) : words.slice(subject.end);
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
  const { near, beyond, before, list, last, titles } = around;
  glimpse.look([near, around.tail, beyond, before.at(-1), list, last, titles].join('\n'));
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
