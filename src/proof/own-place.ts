import type { Gazetteer, Place } from '../text/gazetteer.ts';
import type { Prose } from '../text/prose.ts';

/** 本地 — the place the document speaks for, as far as it can be told. */
export interface OwnPlace {
  /** As given or as found in the title. */
  readonly name: string;
  /** Every reading the gazetteer has of it; empty for a fictional or unknown place. */
  readonly places: readonly Place[];
  /** 市 | 县 | 区 | 街道 | 镇: the level it speaks at. */
  readonly level: string;
  readonly given: boolean;
}

const levelOf = (name: string): string => /(街道|镇|乡|区|县|旗|市|州|盟|地区)$/.exec(name)?.[1] ?? '市';

/** 淮北市相山区 → the last part that is a place; unknown names stay as they are. */
function resolve(name: string, gazetteer: Gazetteer, given: boolean): OwnPlace {
  const found = gazetteer.find(name);
  const last = found.at(-1)?.name;
  const chain = found.map((f) => f.name);
  const places = (last === undefined ? gazetteer.shortNamed(name) : gazetteer.named(last)).filter((p) =>
    chain.every((c) => c === p.name || c === p.prefecture || c === p.province || c === last),
  );
  const spoken = last === undefined ? (places[0]?.name ?? name) : last;
  const rest = last === undefined ? '' : name.slice(name.lastIndexOf(last) + last.length);
  return { name: rest === '' ? spoken : name, places, level: levelOf(rest === '' ? spoken : name), given };
}

/** What may stand before the place in a title. */
const leads = /(?:[—《“（：\s.．]|关于|中共|印发|共创|建设|打造|巩固|篇)$/u;

/** 湄潭县|永兴镇创建……: the town that speaks, behind the county it belongs to. */
function townBehind(text: string, last: { readonly name: string; readonly start: number } | undefined): string {
  if (last === undefined) return '';
  const rest = text.slice(last.start + last.name.length);
  return (
    /^(?![全各])\p{Script=Han}{2,3}?(?:镇|乡|街道)(?=创建|巩固|爱国|国家|关于|工作|\d|人民政府|党委|办事处|$)/u.exec(
      rest,
    )?.[0] ?? ''
  );
}

/** The place in the title: its last full name, with a street or town behind it. */
function fromTitle(prose: Prose, gazetteer: Gazetteer): OwnPlace | null {
  const head = prose.paragraphs.slice(0, 6).filter((p) => p.text.length <= 40 && p.role !== 'body');
  for (const { text } of head) {
    const found = gazetteer.find(text);
    const [first] = found;
    if (first && (first.start === 0 || leads.test(text.slice(0, first.start))))
      return resolve(`${found.map((f) => f.name).join('')}${townBehind(text, found.at(-1))}`, gazetteer, false);
  }
  return null;
}

/** A place no gazetteer has — a street, a new or invented one — as the title names it, and the level it speaks at. */
const titled =
  /^(?:——)?(?:中共)?(\p{Script=Han}{2,6}?(?:街道|自治县|市|区|县|旗|州|镇|乡))(?=创建|巩固|创卫|爱国卫生|国家卫生|关于|人民政府|办事处|委员会|迎接|健康|推进|\d{4}年|委)/u;
const levelOnly =
  /全(市|区|县|镇|街道)(?=\p{Script=Han}{0,2}(?:创建|巩固|爱国卫生|国家卫生|创卫|健康))|^市\p{Script=Han}{2,8}(?:局|委|办|中心)(?=创建|关于|工作|\d{4}年)/u;

function fromWording(prose: Prose): OwnPlace | null {
  const head = prose.paragraphs.slice(0, 4).filter((p) => p.text.length <= 40 && p.role !== 'body');
  for (const { text } of head) {
    const name = titled.exec(text)?.[1];
    // 四县市三区: so many of them, and none by name.
    if (
      name !== undefined &&
      !/[全我本各]|^自治|国家|卫生|文明|[一二三四五六七八九十两多数]个?[市县区旗州镇乡]/u.test(name)
    )
      return { name, places: [], level: levelOf(name), given: false };
  }
  for (const { text } of head) {
    const level = levelOnly.exec(text);
    if (level) return { name: `本${level[1] ?? '市'}`, places: [], level: level[1] ?? '市', given: false };
  }
  return null;
}

/** The full name that the text uses most, if it uses one at least three times and twice as often as the next. */
function fromUse(prose: Prose, gazetteer: Gazetteer): OwnPlace | null {
  const counts = new Map<string, number>();
  for (const p of prose.paragraphs)
    for (const { name } of gazetteer.find(p.text)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < 3 || first[1] < 2 * (second?.[1] ?? 0)) return null;
  const own = resolve(first[0], gazetteer, false);
  // Its neighbours come up as a matter of course: it is the prefecture's paper.
  const isNeighbour = ([name, times]: readonly [string, number]): boolean =>
    times >= 3 && gazetteer.named(name).some((place) => isSibling(own, place));
  return [...counts].some(isNeighbour) ? null : own;
}

export function ownPlace(prose: Prose, gazetteer: Gazetteer, given: string | undefined): OwnPlace | null {
  if (given !== undefined && given.trim() !== '') return resolve(given.trim(), gazetteer, true);
  const guessed = fromTitle(prose, gazetteer) ?? fromWording(prose) ?? fromUse(prose, gazetteer);
  const shared = guessed !== null && (isOneOfMany(guessed, prose, gazetteer) || isOneOfTwo(guessed, prose, gazetteer));
  return shared ? null : guessed;
}

/** Two papers in one file: another place has a headline of its own further down, and is named as often as ours. */
function isOneOfTwo(own: OwnPlace, prose: Prose, gazetteer: Gazetteer): boolean {
  const known = new Map<string, number>();
  const times = (name: string): number => {
    const said = known.get(name) ?? timesIn(prose, name);
    known.set(name, said);
    return said;
  };
  return prose.paragraphs.slice(4).some(({ text }) => {
    const [first] = text.length <= 40 && !/[。，；]$/u.test(text) ? gazetteer.find(text) : [];
    if (first === undefined || first.start > 0 || gazetteer.named(first.name).some((p) => isKin(own, p))) return false;
    return own.places.length > 0 && times(first.name) >= times(own.name);
  });
}

const timesIn = ({ paragraphs }: Prose, name: string): number =>
  paragraphs.reduce((sum, { text }) => sum + text.split(name).length - 1, 0);

/** So many places of others are no slip: a notice of a province, a list of towns, pieces of several papers. */
const many = 6;

/** Whether the text speaks of many other places, and of all of them together more often than of this one. */
function isOneOfMany(own: OwnPlace, prose: Prose, gazetteer: Gazetteer): boolean {
  const found = prose.paragraphs.flatMap(({ text }) => gazetteer.find(text));
  const others = found.filter(({ name }) => name !== own.name && !gazetteer.named(name).some((p) => isKin(own, p)));
  const ours = timesIn(prose, own.name);
  return own.places.length > 0 && new Set(others.map(({ name }) => name)).size >= many && others.length > ours;
}

/** 邻县 — another county of the same prefecture: kin, but never the speaker of a county's own text. */
export const isSibling = (own: OwnPlace, place: Place): boolean =>
  place.level === 'county' &&
  own.places.some((o) => o.level === 'county' && o.prefecture === place.prefecture && o.name !== place.name);

/** Whether a place lies inside ours, around it, or beside it in the same prefecture. */
export function isKin(own: OwnPlace, place: Place): boolean {
  return own.places.some(
    (o) =>
      o.name === place.name ||
      place.name === o.province ||
      place.name === o.prefecture ||
      (place.prefecture !== null && (place.prefecture === o.prefecture || place.prefecture === o.name)) ||
      (o.prefecture === null && place.province === o.province && o.level === 'county') ||
      (o.level === 'province' && place.province === o.name),
  );
}
