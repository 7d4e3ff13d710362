import { clauseBefore } from '../clause.ts';
import type { Sentence } from '../sentences.ts';
import { isAim, isAnother, isAsked, isElsewhere, isPartYear, ofAnother } from './another.ts';
import { attach, type NameIndex } from './attach.ts';
import type { Figure } from './fact.ts';
import type { Named } from './named.ts';
import { partsNamed, refersBack, restOf } from './neutral.ts';
import { titled, toldBy } from './sayings.ts';
import { masked, type Surroundings, surroundingsOf } from './surroundings.ts';
import { plainUnit } from './units.ts';
import { type Way, waysFor } from './ways.ts';

/** 归属 — the indicator a figure belongs to. */
export interface Belonging {
  readonly id: string | null;
  readonly outdated?: string | undefined;
  /** The part of the city the figure is told of, where only that part's name stands with it. */
  readonly scope?: string;
}

interface Known {
  readonly names: NameIndex;
  /** Whether words could hold any of the names: looking each of them up takes long. */
  readonly mentions: (text: string) => boolean;
  readonly ways: readonly Way[];
}

interface Passage {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly heading: string;
}

/** What figures of a unit were last said to be, for those that only say 上年为. */
interface Topic {
  readonly belonging: Belonging;
  readonly end: number;
  /** Another place's figure was told since: only a comparison still goes back beyond it. */
  readonly apart?: boolean;
}

const none: Belonging = { id: null };
/** A clause that says what it measures; 女性1.3% does not, so the figures behind it may still go back to the rate before. */
const measures = /率|比例|比重|占|[数量值]|面积|浓度|水平|天数|时间|指数|费用|收入|密度|寿命/u;
const byPart = /(?:分|各)(?:县|区|市|地区)|(?:县|市|区)(?:、|（)(?:市|区)[^。；]{0,4}看/u;

/** Tells of one figure after another, in the order of a paragraph, where each belongs. */
export function belongings(known: Known, passage: Passage): (named: Named, sentence: Sentence) => Belonging {
  if (known.ways.length === 0 && known.names('%').length === 0) return () => none;
  const text = masked(passage.text, passage.figures);
  const topics = new Map<string, Topic>();
  let previous = '';
  let sibling: Sibling | null = null;
  return (named, sentence) => {
    const { figure, change } = named;
    if (change || !['measure', 'level', 'count', 'none', 'date'].includes(figure.kind)) return none;
    const unit = plainUnit(figure.unit);
    if (known.names(figure.unit).length === 0 && waysFor(known.ways, unit).length === 0) {
      sibling = null;
      return none;
    }
    const around = surroundingsOf(text, figure, passage.heading, named.first);
    const nears = named.near ?? nearsOf(around.near, previous);
    previous = nears[0] ?? '';
    const whole = byName(known, passage.text, sentence, named, around);
    const found =
      partOf(known.ways, whole, around, nears, figure) ??
      whole ??
      bySaying(known.ways, around, nears, figure) ??
      bySibling(known.ways, around, sibling, figure) ??
      byReference(known, passage.text, text, { figure, around, nears }, topics.get(unit));
    const next = passage.figures[passage.figures.indexOf(figure) + 1];
    const asked = isAim(around, figure) || isAsked(passage.text, figure, next);
    const partly = isPartYear(clauseBefore(passage.text, figure.start, '。！？'), unit);
    const belonging = asked || partly ? none : (found ?? none);
    sibling = belonging.id?.includes('-')
      ? {
          id: belonging.id,
          near: sibling?.id === undefined || measureOf.test(nears[0] ?? '') ? (nears[0] ?? '') : sibling.near,
        }
      : null;
    const topic = topics.get(unit);
    if (found === null && topic !== undefined && isElsewhere(nears[0] ?? ''))
      topics.set(unit, { ...topic, apart: true });
    else if (found !== null || measures.test(nears[0] ?? ''))
      topics.set(unit, { belonging: found ?? none, end: figure.end });
    return belonging;
  };
}

const listed = /^[、→和及与]/u;
const measureOf = /^.*(?:率|比例|比重|占比|密度|浓度|水平|时间)/u;
const countedBy = /(?:每[百千万十\d]*[^、]{0,4}?(?:人口|人|居民)|人均)(?:拥有)?/u;

/** 点次达标率昼间97.2%、夜间86.1%, 每千人口床位7.8张、医师3.2人: what is measured stands before the first of the list only. */
function nearsOf(near: string, previous: string): string[] {
  if (!listed.test(near)) return [near];
  const own = near.replace(listed, '');
  const shared = [measureOf.exec(previous)?.[0], countedBy.exec(previous)?.[0]].filter((words) => words !== undefined);
  return measureOf.test(own) ? [own] : [own, ...shared.map((words) => words + own)];
}

/** 无害化处理率和污泥处理率: what shares the figure does not make it another. */
const coupled = /(?<=率)[和与及、].*$/u;

function byName(
  { names, ways, mentions }: Known,
  text: string,
  sentence: Sentence,
  { figure, lead }: Named,
  around: Surroundings,
): Belonging | null {
  if (figure.kind !== 'measure' && figure.kind !== 'level') return null;
  const before = text.slice(sentence.start, figure.start);
  const earlier = before.slice(0, Math.max(0, before.length - lead.length));
  if (!mentions(earlier + lead)) return null;
  const name = attach(names, { lead, earlier }, figure);
  if (name === null) return null;
  const way = ways.find(({ id }) => id === name.id);
  if (way !== undefined && isAnother(way, { ...around, near: lead.replace(coupled, '') })) return null;
  if (way !== undefined && ofAnother(way, around)) return null;
  return { id: name.id, outdated: name.outdated };
}

function bySaying(
  ways: readonly Way[],
  around: Surroundings,
  nears: readonly string[],
  { unit, value }: Figure,
): Belonging | null {
  for (const near of nears) {
    const way = toldBy(ways, { ...around, near }, unit, value);
    if (way !== null) return { id: way.id };
  }
  return null;
}

/** 党政机关…建成率: the name is that of all three, the words tell which. */
function partOf(
  ways: readonly Way[],
  whole: Belonging | null,
  around: Surroundings,
  nears: readonly string[],
  figure: Figure,
): Belonging | null {
  if (whole === null) return null;
  const parts = ways.filter(({ id }) => id.startsWith(`${whole.id}-`));
  return parts.length === 0 ? null : bySaying(parts, around, nears, figure);
}

/** The part told right before, in the words that said what is measured. */
interface Sibling {
  readonly id: string;
  readonly near: string;
}

/** 党政机关无烟创建率100%，学校97%: the other parts of one indicator are told by their subject alone. */
function bySibling(
  ways: readonly Way[],
  around: Surroundings,
  sibling: Sibling | null,
  figure: Figure,
): Belonging | null {
  // One that says itself what it measures has been refused for a reason.
  if (sibling === null || around.near.length > 12 || measureOf.test(around.near)) return null;
  const root = `${sibling.id.split('-')[0]}-`;
  const parts = ways.filter(
    ({ id, of }) => id.startsWith(root) && of.some((words) => words.some((word) => around.near.includes(word))),
  );
  const { near } = sibling;
  return bySaying(
    parts,
    { ...around, before: [], last: '', titles: '' },
    Array.from(near, (_, i) => around.near + near.slice(i + 1)).reverse(),
    figure,
  );
}

interface Pointing {
  readonly figure: Figure;
  readonly around: Surroundings;
  readonly nears: readonly string[];
}

/** 上年为7.83张, 其中麒麟区32.9%: the words name no measure, so it is the one told before, in the clause or for the unit. */
function byReference(
  known: Known,
  text: string,
  dotted: string,
  { figure, around, nears }: Pointing,
  topic: Topic | undefined,
): Belonging | null {
  const near = nears[0] ?? '';
  const places = partsNamed(near, byPart.test(text));
  if (restOf(near) !== '' && places.length === 0) return null;
  const scope = places.length === 0 ? {} : { scope: places.join('、') };
  const ahead = places.length === 0 ? byClauseAhead(known.ways, around, figure) : null;
  if (ahead !== null) return ahead;
  if (places.length > 0 && topic === undefined) return byTitle(known.ways, around, figure, scope);
  const since = topic === undefined ? '' : text.slice(topic.end, figure.start);
  const close = topic !== undefined && (since.match(/。/gu)?.length ?? 0) <= 1;
  if (topic?.apart && places.length === 0 && !/^[比较与]/u.test(near)) return null;
  // 较上次的88.6%提高4.7个百分点，达到93.3%
  const ours = own.test(near) && !/[。；]/u.test(since);
  const arrived = becomes.test(near) && !/[。；]/u.test(since) && restOf(dotted.slice(topic?.end, figure.start)) === '';
  if (close && (places.length > 0 || ours || arrived || refersBack(near) || /^[—～~至到→、和及与]*$/u.test(since)))
    return { ...topic.belonging, ...scope };
  return null;
}

/** 标准是80%，我们79.4%: the same of ourselves. */
const own = /^(?:而|目前|现在)?(?:我[市区县们]|本[市区县]|实际|完成|现状|达到值)/u;
/** What was told before has come to this. */
const becomes = /^(?:最终|已|现已)?(?:达到?|升至|升到|降至|降到|增至|增加到|提高到|提升到|下降到|上升到)了?$/u;

/** 具备健康素养的居民占比，2020年22.7%: the clause before tells it all. */
function byClauseAhead(ways: readonly Way[], around: Surroundings, figure: Figure): Belonging | null {
  const [clause = ''] = around.before;
  const converted = /^(?:折合|相当于|也就是|即|合)/u.test(around.near);
  // 47个乡镇中…: what is counted stands behind the number.
  if (around.near.trim() === '' && restOf(around.tail) !== '') return null;
  if (!converted && clause.includes('·') && clauseBefore(clause, clause.length - 1, '·').length < 3) return null;
  const way = toldBy(
    ways,
    { ...around, near: clause.replace(/·*[，：]$/u, ''), before: [] },
    figure.unit,
    figure.value,
  );
  return way === null ? null : { id: way.id };
}

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
