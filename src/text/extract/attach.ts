import type { Indicator } from '../../model/indicator.ts';
import { oneApart } from '../similarity.ts';
import type { Figure } from './fact.ts';
import { trimName } from './naming.ts';
import { otherSubject, plainName } from './plain-name.ts';
import { factorInto, plainUnit } from './units.ts';

export type IndicatorNames = Pick<
  Indicator,
  'id' | 'name' | 'unit' | 'scope' | 'synonyms' | 'parts' | 'outdated' | 'sayings' | 'others'
>;

export interface Name {
  /** Null for a superseded measure that corresponds to no current figure. */
  readonly id: string | null;
  readonly text: string;
  /** The indicator counts by head, and this name of it does not say so: 注册护士数 of a city is another figure. */
  readonly headless: boolean;
  readonly unit: string;
  readonly outdated?: string;
}

/** 指标名录 — the names that may stand with a unit, longest first. */
export type NameIndex = (unit: string) => readonly Name[];

const known = new WeakMap<readonly IndicatorNames[], readonly Name[]>();

/** Every name an indicator goes by, longest first; spelt out once for all the texts held against one pack. */
export function namesOf(indicators: readonly IndicatorNames[]): readonly Name[] {
  const held = known.get(indicators) ?? spellOut(indicators);
  known.set(indicators, held);
  return held;
}

/** Each unit's names are picked once: a text states the same few units a thousand times. */
export function indexNames(indicators: readonly IndicatorNames[]): NameIndex {
  const names = namesOf(indicators).map((name) => ({ name, unit: plainUnit(name.unit) }));
  const picked = new Map<string, readonly Name[]>();
  return (unit) => {
    const seen = plainUnit(unit);
    const held = picked.get(seen) ?? names.filter((n) => fits(n.unit, seen)).map(({ name }) => name);
    picked.set(seen, held);
    return held;
  };
}

function spellOut(indicators: readonly IndicatorNames[]): Name[] {
  const names = indicators.flatMap<Name>(({ id, name, unit, synonyms, parts, outdated }) => [
    ...[name, ...synonyms].map((text) => ({ id, text, unit, headless: byHead.test(name) && !byHead.test(text) })),
    ...parts.flatMap((p) =>
      [p.name, ...p.synonyms].map((text) => ({ id: p.id, text, unit: p.unit ?? unit, headless: false })),
    ),
    ...outdated.flatMap((o) =>
      o.name === undefined
        ? []
        : [{ id: isSameMeasure(o.name, name) ? id : null, text: o.name, unit, outdated: o.name, headless: false }],
    ),
  ]);
  return names
    .map((n) => ({ ...n, text: plainName(n.text) }))
    .filter((n) => n.text.length >= 3)
    .sort((a, b) => b.text.length - a.text.length);
}

const byHead = /^(?:每[百千万]|人均|平均)/u;

/** Another measured thing between the name and the number: the name is not its. */
const otherMeasure = /率|比例|比重|面积|人数|天数|次数|指数|时间|达标|增幅|占/u;
/** Both in their plain spelling. */
const fits = (indicator: string, seen: string): boolean =>
  factorInto(indicator, seen) !== null ||
  (indicator === '等级' && seen === '级') ||
  (indicator === '有' && seen === '');

/** Words at most this long may stand between name and number: 达到了2022年的. */
const reach = 14;

/** The words around a figure in which its indicator's name may stand. */
export interface Wording {
  /** From the last comma or figure up to the number. */
  readonly lead: string;
  /** The rest of the sentence before `lead`. */
  readonly earlier: string;
}

function direct(names: readonly Name[], words: string): Name | null {
  let best: Name | null = null;
  let furthest = 0;
  for (const name of names) {
    const at = words.lastIndexOf(name.text);
    const end = at + name.text.length;
    if (at < 0 || words.length - end > reach || otherMeasure.test(words.slice(end))) continue;
    if (otherSubject.test(words.slice(0, at))) continue;
    if (end > furthest) [best, furthest] = [name, end];
  }
  return best;
}

/** A long name with one character mistyped (免疫规则疫苗接种率); figures and opposites must agree. */
function mistyped(names: readonly Name[], words: string): Name | null {
  for (const name of names) {
    if (name.text.length < 8) continue;
    const seen = words.slice(-name.text.length);
    const at = oneApart(seen, name.text);
    if (at >= 0 && !/[\d\w鼠蝇蚊男女新旧主次昼夜]/u.test(`${seen[at]}${name.text[at]}`)) return name;
  }
  return null;
}

/**
 * The indicator a figure belongs to by name: the name nearest before the number, with no other measured thing in between and
 * a unit that fits, be it mistyped. Null where none stands there: what is not called by name is told in `sayings.ts`.
 */
export function attach(
  names: NameIndex,
  { lead, earlier }: Wording,
  { unit, value }: Pick<Figure, 'unit' | 'value'>,
): Name | null {
  // 人均场地2.7平方米，有指导员642人: a whole number of people is counted by head only where its own words say so.
  const said = byHeadIn.test(lead) || (!Number.isInteger(value) && byHeadIn.test(earlier));
  const fitting = said ? names(unit) : names(unit).filter(({ headless }) => !headless);
  if (fitting.length === 0) return null;
  return direct(fitting, plainName(lead)) ?? mistyped(fitting, plainName(trimName(lead)));
}

const byHeadIn = /每[百千万]|人均/u;

/** A superseded name may stand for the indicator only where the measured thing itself has stayed: 不超过100的天数. */
function isSameMeasure(outdated: string, current: string): boolean {
  const [a, b] = [plainName(outdated), plainName(current)];
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[a.length - 1 - same] === b[b.length - 1 - same]) same += 1;
  return same >= 7;
}
