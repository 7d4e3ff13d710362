/** 年年如此的日子 — names and the day (`month-day`) or month of each. */
export interface YearlyDays {
  /** The longest name that `text` ends with, or begins with, and the days it may fall on; null where there is none. */
  endOf(text: string): NamedDay | null;
  startOf(text: string): NamedDay | null;
}

export interface NamedDay {
  readonly name: string;
  /** `5-31`, or `4` for a month; several where the short name leaves open which. */
  readonly days: readonly string[];
}

const prefix = /^(?:全国|世界|国际|中国|联合国|全民|五一|五四|六一|三八)/u;
/** 水日 and 土地日: too short to be known without what stands before them. */
const shortest = 3;

interface DaysFile {
  readonly days: Readonly<Record<string, string>>;
  readonly months: Readonly<Record<string, number>>;
}

/** Every name in full; and without 全国, 世界, where it is still a name, with all the days it may mean. */
export function indexDays(files: readonly DaysFile[]): YearlyDays {
  const all = files.flatMap(({ days, months }) => [
    ...Object.entries(days),
    ...Object.entries(months).map(([name, month]): [string, string] => [name, String(month)]),
  ]);
  const known = new Map(all.map(([name, day]) => [name, [day]]));
  for (const [name, day] of all) {
    const bare = name.replace(prefix, '');
    if (bare === name || bare.length < shortest || all.some(([full]) => full === bare)) continue;
    known.set(bare, [...(known.get(bare) ?? []), day]);
  }
  const names = [...known.keys()].sort((a, b) => b.length - a.length);
  const named = (name: string | undefined): NamedDay | null =>
    name === undefined ? null : { name, days: known.get(name) ?? [] };
  return {
    endOf: (text) => named(names.find((name) => text.endsWith(name))),
    startOf: (text) => named(names.find((name) => text.startsWith(name))),
  };
}
