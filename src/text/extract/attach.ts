import type { Indicator } from '../../model/pack.ts';
import { oneApart } from '../similarity.ts';
import type { Figure } from './fact.ts';
import { trimName } from './naming.ts';
import { otherSubject, plainName } from './plain-name.ts';
import { shareOf } from './share.ts';
import { factorInto, plainUnit } from './units.ts';

export type IndicatorNames = Pick<
  Indicator,
  'id' | 'name' | 'unit' | 'scope' | 'synonyms' | 'parts' | 'outdated' | 'sayings' | 'others'
>;

export interface Name {
  /** Null for a superseded measure that corresponds to no current figure. */
  readonly id: string | null;
  readonly text: string;
  /** What is left of 床位数 before 张 and of 保洁时间 before 小时: a measure word makes the rest needless. */
  readonly bare: string | null;
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
  const names = indicators.flatMap<Omit<Name, 'bare'>>(({ id, name, unit, synonyms, parts, outdated }) => [
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
    .map((n) => ({ ...n, bare: /^(.+?)(?:数|时间)$/u.exec(n.text)?.[1] ?? null }))
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
  /** From the unit to the next comma. */
  readonly tail: string;
  /** The rest of the sentence before `lead`. */
  readonly earlier: string;
}

interface Found {
  readonly name: Name;
  readonly end: number;
}

function direct(names: readonly Name[], words: string): Found | null {
  let best: Found | null = null;
  for (const name of names) {
    const at = words.lastIndexOf(name.text);
    const end = at + name.text.length;
    if (at < 0 || words.length - end > reach || otherMeasure.test(words.slice(end))) continue;
    if (otherSubject.test(words.slice(0, at))) continue;
    if (!best || end > best.end) best = { name, end };
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

/** 每千常住人口…床位6.8张 is the figure of 床位数. */
const counted = (names: readonly Name[], words: string): Name | null =>
  words.length < 6 ? null : (names.find(({ bare }) => bare !== null && words.endsWith(bare)) ?? null);

/** What may not stand between the parts of a name: another measured thing, or another population. */
const strange = /率|比例|面积|天数|次数|指数|农村|乡村|乡镇|建筑|餐厨|厨余|工业/u;

/** Whether a name's characters stand in the words, in order and to the end, with little between: 防蝇和防鼠设施（检查）合格率. */
function isScattered(name: string, words: string): boolean {
  let at = words.length - 1;
  if (words[at] !== name.at(-1)) return false;
  let gap = '';
  let gaps = 0;
  for (let i = name.length - 1; i >= 0; i -= 1) {
    gap = '';
    while (at >= 0 && words[at] !== name[i]) {
      gap = words[at] + gap;
      at -= 1;
      gaps += 1;
    }
    if (at < 0 || gap.length > 5 || gaps > 6 || strange.test(gap)) return false;
    at -= 1;
  }
  return !otherSubject.test(words.slice(0, at + 1));
}

function scattered(names: readonly Name[], words: string): Name | null {
  const full = names.find(({ text }) => text.length >= 7 && isScattered(text, words));
  if (full !== undefined) return full;
  return names.find(({ bare }) => bare !== null && bare.length >= 5 && isScattered(bare, words)) ?? null;
}

/** 体育与健康课程…，开课率达到100%: the head stands before the number, the rest earlier in the sentence. */
function parted(names: readonly Name[], head: string, earlier: string): Name | null {
  if (head.length < 3 || head.length > 6 || !/[率数间]$/u.test(head)) return null;
  return (
    names.find(({ text }) => {
      const rest = text.endsWith(head) ? text.slice(0, -head.length) : '';
      return rest.length >= 4 && earlier.includes(rest);
    }) ?? null
  );
}

const coupled =
  /^(?:和|及|与|以及)\p{Script=Han}{2,12}(?:率|比例|面积)(?:均|都|全部)?(?:保持|稳定|维持|达到|达|为|在|到|了)*$/u;

/** 生活垃圾无害化处理率和污泥处理率保持在100%: two names share the figure. */
const shared = (names: readonly Name[], words: string): Name | null =>
  names.find(({ text }) => {
    const at = words.indexOf(text);
    return at >= 0 && coupled.test(words.slice(at + text.length)) && !otherSubject.test(words.slice(0, at));
  }) ?? null;

/**
 * The indicator a figure belongs to: the name nearest before the number, with no other measured thing in between and a
 * unit that fits; else a name that the number cuts in two (每千人口有2.17名社会体育指导员), one mistyped, or one whose head
 * stands alone. Null where none does.
 */
export function attach(
  names: NameIndex,
  { lead, tail, earlier }: Wording,
  { unit, value }: Pick<Figure, 'unit' | 'value'>,
): Name | null {
  // 人均场地2.7平方米，有指导员642人: a whole number of people is counted by head only where its own words say so.
  const said = byHeadIn.test(lead) || (!Number.isInteger(value) && byHeadIn.test(earlier));
  const fitting = said ? names(unit) : names(unit).filter(({ headless }) => !headless);
  if (fitting.length === 0) return null;
  const words = plainName(lead);
  const trimmed = plainName(trimName(lead));
  const unbracketed = lead.replace(/（[^（）]*）/gu, '');
  const around = /每|人均/u.test(lead) ? plainName(trimName(lead) + tail) : '';
  return (
    direct(fitting, words)?.name ??
    (unbracketed === lead ? null : (direct(fitting, plainName(unbracketed))?.name ?? null)) ??
    counted(fitting, trimmed) ??
    (around === '' ? null : (direct(fitting, around)?.name ?? null)) ??
    mistyped(fitting, trimmed) ??
    scattered(fitting, trimmed) ??
    shared(fitting, words) ??
    parted(fitting, trimmed, plainName(earlier)) ??
    cutByNumber(fitting, trimmed + plainName(tail), unit) ??
    shareOf(fitting, lead, tail, unit)
  );
}

const byHeadIn = /每[百千万]|人均/u;

/** 主次干道实行每日18小时保洁, 所辖2个国家卫生县: the number stands within the name. */
const cutByNumber = (names: readonly Name[], words: string, unit: string): Name | null =>
  unit === '%' || words.length < 6
    ? null
    : (names.find(({ bare }) => bare !== null && bare.length >= 5 && words.endsWith(bare)) ??
      names.find(({ bare }) => bare !== null && bare.length >= 7 && isScattered(bare, words)) ??
      null);

/** A superseded name may stand for the indicator only where the measured thing itself has stayed: 不超过100的天数. */
function isSameMeasure(outdated: string, current: string): boolean {
  const [a, b] = [plainName(outdated), plainName(current)];
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[a.length - 1 - same] === b[b.length - 1 - same]) same += 1;
  return same >= 7;
}
