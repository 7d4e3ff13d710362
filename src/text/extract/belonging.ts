import type { Sentence } from '../sentences.ts';
import { isAnother, isElsewhere, ofAnother } from './another.ts';
import { isNobodys } from './asked.ts';
import { attach } from './attach.ts';
import { place } from './compared.ts';
import type { Figure } from './fact.ts';
import type { Named } from './named.ts';
import { type Belonging, byReference, type Known, type Pointing, type Topic } from './reference.ts';
import { toldBy } from './sayings.ts';
import { masked, type Surroundings, surroundingsOf } from './surroundings.ts';
import { plainUnit } from './units.ts';
import { type Way, waysFor } from './ways.ts';

export type { Belonging } from './reference.ts';

interface Passage {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly heading: string;
}

const none: Belonging = { id: null };
/** A clause that says what it measures; 女性1.3% does not, so the figures behind it may still go back to the rate before. */
const measures = /率|比例|比重|占|[数量值]|面积|浓度|水平|天数|时间|指数|费用|收入|密度|寿命/u;

/** What was said so far in a paragraph. */
interface Thread {
  readonly topics: Map<string, Topic>;
  /** The words before the last figure. */
  near: string;
  sibling: Sibling | null;
}

const kinds: ReadonlySet<Figure['kind']> = new Set(['measure', 'level', 'count', 'none', 'date']);

/** Tells of one figure after another, in the order of a paragraph, where each belongs. */
export function belongings(known: Known, passage: Passage): (named: Named, sentence: Sentence) => Belonging {
  if (known.ways.length === 0 && known.names('%').length === 0) return () => none;
  const dotted = masked(passage.text, passage.figures);
  const places = new Map(passage.figures.map((figure, i) => [figure, i]));
  const thread: Thread = { topics: new Map(), near: '', sibling: null };
  return (named, sentence) => {
    const { figure, change } = named;
    if (change || !kinds.has(figure.kind)) return none;
    if (known.names(figure.unit).length === 0 && waysFor(known.ways, plainUnit(figure.unit)).length === 0) {
      thread.sibling = null;
      return none;
    }
    const around = surroundingsOf(dotted, figure, passage.heading, named.first);
    const nears = named.near ?? nearsOf(around.near, thread.near);
    const pointing = { figure, around, nears };
    const whole = byName(known, passage.text, sentence, named, around);
    const found = findBelonging(known, { ...passage, dotted }, pointing, whole, thread);
    const asked = isNobodys(passage.text, passage.figures, places.get(figure) ?? -1, around);
    const belonging = (asked && found?.elsewhere !== true ? null : found) ?? none;
    remember(thread, pointing, { found, belonging, theirs: found === null ? ofOthers(known.ways, pointing) : null });
    return belonging;
  };
}

const findBelonging = (
  known: Known,
  { text, dotted }: Passage & { readonly dotted: string },
  { figure, around, nears }: Pointing,
  whole: Belonging | null,
  { sibling, topics }: Thread,
): Belonging | null =>
  partOf(known.ways, whole, around, nears, figure) ??
  whole ??
  bySaying(known.ways, around, nears, figure) ??
  bySibling(known.ways, around, sibling, figure) ??
  byReference(known, text, dotted, { figure, around, nears }, topics.get(plainUnit(figure.unit)));

/** 全省婴儿死亡率平均为3.1‰，我市仅2.3‰: what the figure of another place is of, for one's own behind it. */
function ofOthers(ways: readonly Way[], { figure, around, nears }: Pointing): Belonging | null {
  if (!nears.some(isElsewhere)) return null;
  const plain = nears.map((near) => near.replace(place, ''));
  return bySaying(ways, { ...around, before: [], last: '', titles: '' }, plain, figure);
}

interface Answer {
  /** What the words name. */
  readonly found: Belonging | null;
  /** What the figure is of: of 标准是80%，我们79.4% the first is nobody's. */
  readonly belonging: Belonging;
  /** What the words name of another place. */
  readonly theirs: Belonging | null;
}

function remember(thread: Thread, { figure, nears }: Pointing, { found, belonging, theirs }: Answer): void {
  const { topics, sibling } = thread;
  const near = nears[0] ?? '';
  const unit = plainUnit(figure.unit);
  thread.near = near;
  const part = belonging.id?.includes('-') ? belonging.id : null;
  const own = sibling === null || measureOf.test(near);
  thread.sibling = part === null ? null : { id: part, near: own ? near : sibling.near };
  const topic = topics.get(unit);
  const elsewhere = found?.elsewhere === true || (found === null && isElsewhere(near));
  if (theirs !== null) topics.set(unit, { belonging: theirs, end: figure.end, value: figure.value, apart: true });
  else if (elsewhere && topic !== undefined) topics.set(unit, { ...topic, apart: true });
  else if (found !== null || measures.test(near))
    topics.set(unit, { belonging: found ?? none, end: figure.end, value: figure.value });
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
  const rates = unit === '%' ? nears.flatMap(asRate) : [];
  for (const near of [...nears, ...rates]) {
    const way = toldBy(ways, { ...around, near }, unit, value);
    if (way !== null) return { id: way.id };
  }
  return null;
}

const shareOf =
  /(?<=\p{Script=Han}{2})(?:者|人)?(?:的(?:人数|人口)?(?:比例|比重|占比|比率|占)|比重|占比|比率)(?=[^率]*$)/u;
/** 规范管理的比例, 完成申报的占到: a rate in other words; nothing where no share is told so. */
const asRate = (near: string): string[] => (shareOf.test(near) ? [near.replace(shareOf, '率')] : []);

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
