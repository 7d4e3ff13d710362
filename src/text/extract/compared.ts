import type { Figure } from './fact.ts';
import { restOf } from './neutral.ts';
import type { Belonging, Topic } from './reference.ts';
import { toldBy } from './sayings.ts';
import type { Surroundings } from './surroundings.ts';
import { subjectIn } from './told-beside.ts';
import type { Way } from './ways.ts';

/** Another place, or a whole this one is a part of. */
export const place =
  /全[国省市区县州]|我国|[我本]省|国内|自治区|(?:国家|省级?|市级?|区级|县级)(?=平均|均值)|兄弟城市|同类城市/u;
/** What is set for everybody is no figure of theirs. */
const set = /标准|要求|目标|规定|限值|国标|门槛|底线/u;
const beside =
  /^(?:[，（]?(?:而|但|且|也|均|又|都|还|虽|却|仍|不过|明显|略|远|大大|大幅|其中|同期|当年|同年|去年|上年)*)/u;
/** 全市为, at the head of a sentence, is of the place itself: only beside another figure it is of a whole. */
const points = /同期|高于|低于|优于|好于|多于|少于|高出|超出|超过|领先|快于|[比与较跟和]|平均|均值|水平|离/u;
/** 高于全国37.2%的水平: behind the number only the words that close the comparison. */
const closing = /^(?:[^的]|的?(?:平均|总体|整体)?(?:水平线?|均值|平均线|数值|值|线|数|比例|成绩)|的?$)/u;

/** 全国, 全省 … where nothing but a comparison stands with the number; empty elsewhere. */
function placeOf({ near: clause, tail }: Surroundings): string {
  // 吸烟率18.9%（全国24.1%）: what stands before the bracket has its figure.
  const near = /·（([^（）]*)$/u.exec(clause)?.[1] ?? clause;
  const found = place.exec(near)?.[0] ?? '';
  if (found === '' || set.test(near) || set.test(tail.slice(0, 6))) return '';
  const words = near.replace(beside, '');
  const wide = /国|省|自治区|城市/u.test(found);
  if (!wide && !points.test(near)) return '';
  return restOf(words.replaceAll(new RegExp(place, 'gu'), '')) === '' && closing.test(tail) ? wholeOf(found) : '';
}

/** 省均, 我国: as a scope is written. */
function wholeOf(found: string): string {
  if (/国/u.test(found)) return '全国';
  if (/省/u.test(found)) return '全省';
  return /^[市区县]级?$/u.test(found) ? `全${found[0]}` : found;
}

/** A difference is far smaller than what it is a difference of: 好于全国平均3微克. */
function isLevel(value: Figure['value'], told: Figure['value'] | undefined): boolean {
  if (typeof value !== 'number' || typeof told !== 'number' || told === 0) return false;
  return value / told > 0.3 && value / told < 3.5;
}

/**
 * 对比 — the same measure of another place, told beside one's own: 同期全国为22.7%, 高于全省37.2%的水平. It belongs to the
 * indicator told before, or named with it, has the place as its scope, and never changes what is one's own. Null where it is none.
 */
export function byComparison(
  ways: readonly Way[],
  around: Surroundings,
  { value, unit }: Figure,
  topic: Topic | undefined,
  since: string,
): Belonging | null {
  if (!place.test(around.near)) return null;
  const scope = placeOf(around);
  const close = topic !== undefined && (since.match(/。/gu)?.length ?? 0) <= 1;
  if (scope === '') {
    const named = namedBeside(ways, around, unit, value);
    return named === null || (close && topic.belonging.id === named.id && !isLevel(value, topic.value)) ? null : named;
  }
  if (!close || topic.belonging.id === null || !isLevel(value, topic.value)) return null;
  const told = since
    .slice(0, since.length - around.near.length)
    .split(/[，：；。]/u)
    .flatMap((clause) => (otherMeasure.test(clause) ? [toldIn(ways, around, clause, unit, value)] : []));
  if (told.some((id) => id !== topic.belonging.id)) return null;
  return { id: topic.belonging.id, scope, elsewhere: true };
}
/** Another thing was spoken of since, though no figure of it was told. */
const otherMeasure = /率|比例|比重|占比|密度|浓度|寿命|满意度/u;

function toldIn(
  ways: readonly Way[],
  around: Surroundings,
  clause: string,
  unit: string,
  value: Figure['value'],
): string | null {
  const near = subjectIn(clause) ?? /^.*(?:率|比例|比重|密度|浓度|寿命|度)/u.exec(clause)?.[0] ?? clause;
  return (
    toldBy(ways, { ...around, near, before: [], list: '', last: '', tail: '', beyond: '' }, unit, value)?.id ?? null
  );
}

/** PM2.5仍比全国平均水平的29微克高出一截: what is compared is named with the place. */
function namedBeside(
  ways: readonly Way[],
  around: Surroundings,
  unit: string,
  value: Figure['value'],
): Belonging | null {
  const { near } = around;
  const hit =
    /^(.{2,24}?)[仍也均都还略远]*(?:[比与较跟和]|高于|低于|优于|好于)(全[国省区市]|我国)(?:同期|平均|水平|均值)*(的|为|是|（)?$/u.exec(
      near,
    );
  const ends = hit?.[3] !== undefined || /^的(?:平均|总体)?(?:水平|均值)/u.test(around.tail);
  const way = hit === null || !ends ? null : toldBy(ways, { ...around, near: hit[1] ?? '', before: [] }, unit, value);
  return way === null ? null : { id: way.id, scope: wholeOf(hit?.[2] ?? ''), elsewhere: true };
}
