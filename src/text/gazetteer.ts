import { isHan } from './han.ts';
import { begunIn, type Heads, indexHeads, pairAt } from './heads.ts';

/** 政区 — a province, prefecture or county with its place in the hierarchy. */
export interface Place {
  /** Full name: 石嘴山市, 武宣县. */
  readonly name: string;
  /** Name without its generic word: 石嘴山, 武宣; null where nothing usable is left (东区). */
  readonly short: string | null;
  readonly level: 'province' | 'prefecture' | 'county';
  readonly province: string;
  readonly prefecture: string | null;
}

/** 地名录 */
export interface Gazetteer {
  /** All places of a full name (鼓楼区 has several). */
  named(name: string): readonly Place[];
  /** Prefectures and counties of a short name. */
  shortNamed(short: string): readonly Place[];
  /** Every occurrence of a full name; at each position the longest. */
  find(text: string): readonly { readonly name: string; readonly start: number }[];
  readonly shortNames: ReadonlySet<string>;
  /** The full name, of four characters or more, that has the same characters in another order. */
  anagramOf(name: string): string | null;
}

const generic =
  /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|自治旗|地区|新区|林区|矿区|市|省|县|区|旗|盟)$/u;
const peoples =
  /(?:(?:土家|苗|彝|藏|羌|回|蒙古|哈萨克|维吾尔|傣|景颇|傈僳|白|哈尼|壮|布依|侗|朝鲜|满|瑶|黎|畲|土|东乡|保安|撒拉|裕固|柯尔克孜|塔吉克|锡伯|达斡尔|鄂温克|鄂伦春|佤|拉祜|布朗|纳西|普米|独龙|怒|仡佬|毛南|仫佬|水|各)族?)+$/u;

/** 石嘴山市 → 石嘴山, 玉屏侗族自治县 → 玉屏. */
function shortOf(name: string): string | null {
  const autonomous = /自治[州县旗]$/.test(name);
  const stem = name.replace(generic, '');
  const bare = autonomous && stem.length > 2 ? stem.replace(peoples, '') : stem;
  return bare.length >= 2 ? bare : null;
}

/** 楚雄彝族自治州 → 楚雄州: how an autonomous place is called for short. */
const calledOf = ({ name, short }: Place): string | null =>
  short !== null && /自治[州县旗]$/u.test(name) ? short + name.slice(-1) : null;

/** Names that are ordinary words of the language before they are names. */
const ordinary = new Set([
  '城区',
  '郊区',
  '矿区',
  '新区',
  '东区',
  '西区',
  '南区',
  '北区',
  '市区',
  '新城区',
  '城中区',
  '老城区',
]);

function placesOf(provinces: readonly [string, Record<string, string | null>][]): Place[] {
  const places: Place[] = [];
  for (const [province, prefectures] of provinces) {
    places.push({ name: province, short: shortOf(province), level: 'province', province, prefecture: null });
    for (const [prefecture, counties] of Object.entries(prefectures)) {
      const direct = prefecture === '直辖';
      const home = { province, prefecture: direct ? null : prefecture };
      if (!direct) places.push({ ...home, name: prefecture, short: shortOf(prefecture), level: 'prefecture' });
      for (const name of (counties ?? '').split(' ').filter((n) => n.length > 1))
        places.push({ ...home, name, short: shortOf(name), level: 'county' });
    }
  }
  return places;
}

function groupBy(places: readonly Place[], key: (p: Place) => string | null): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const k = key(place);
    if (k === null) continue;
    const group = groups.get(k);
    if (group) group.push(place);
    else groups.set(k, [place]);
  }
  return groups;
}

/** A two-character name (康县) is only itself where the character before it does not belong to the same word (健康县). */
const before = /[\s，。、；：“”‘’（）()《》〈〉\d\p{P}在于和与及同对为从到赴向给省市区州盟县将把被由至是的]/u;

function occurrences(heads: Heads<string>, text: string): { name: string; start: number }[] {
  const found: { name: string; start: number }[] = [];
  let reached = 0;
  for (const { at, those } of begunIn(text, heads)) {
    const name = at < reached ? undefined : those.find((n) => text.startsWith(n, at));
    if (name === undefined) continue;
    const previous = text[at - 1];
    if (name.length === 2 && previous !== undefined && !before.test(previous)) continue;
    // 东兴市场, 江北区域: the last sign begins another word.
    if (/市场|区域/u.test(name.slice(-1) + (text[at + name.length] ?? ''))) continue;
    // 县道县管、乡道乡管: no 道县.
    if (name === '道县' && /[县省国乡村专]/u.test(previous ?? '')) continue;
    // 市和县疾控中心 joins two levels.
    if (/^[和同应对]/u.test(name) && name.length === 2 && isHan(previous)) continue;
    found.push({ name, start: at });
    reached = at + name.length;
  }
  return found;
}

const shuffle = (name: string): string => [...name].sort().join('');

/** Builds the look-up tables once; `provinces` as in schemas/dictionaries/places.yaml. */
export function buildGazetteer(provinces: readonly [string, Record<string, string | null>][]): Gazetteer {
  const places = placesOf(provinces).filter((p) => !ordinary.has(p.name));
  const full = groupBy(places, (p) => p.name);
  for (const place of places) {
    const called = calledOf(place);
    if (called !== null && !full.has(called)) full.set(called, [place]);
  }
  const short = groupBy(
    places.filter((p) => p.level !== 'province'),
    (p) => p.short,
  );
  const longestFirst = [...full.keys()].sort((a, b) => b.length - a.length);
  const heads = indexHeads(longestFirst, (name) => pairAt(name));
  const shuffled = new Map([...full.keys()].filter((n) => n.length >= 4).map((n) => [shuffle(n), n]));
  return {
    named: (name) => full.get(name) ?? [],
    shortNamed: (name) => short.get(name) ?? [],
    find: (text) => occurrences(heads, text),
    shortNames: new Set(short.keys()),
    anagramOf: (name) => (full.has(name) ? null : (shuffled.get(shuffle(name)) ?? null)),
  };
}
