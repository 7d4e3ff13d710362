import type { Indicator } from '../../model/indicator.ts';
import { type Signs, signsOf } from './glimpse.ts';
import { factorInto, plainUnit } from './units.ts';

export type Told = Pick<Indicator, 'id' | 'unit' | 'scope' | 'sayings' | 'others' | 'parts'>;

/** One way of telling an indicator, its words parted. */
export interface Way {
  readonly id: string;
  readonly of: readonly (readonly string[])[];
  readonly measure: readonly string[];
  /** What has been done to a share of it: 装灯 of 装灯率, as 道路100%装灯 tells it. Empty where the measure says by itself of what. */
  readonly done: readonly string[];
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
/** 完好率, 覆盖比例: a share of what is 完好, 覆盖. */
const doneOf = (measure: string): string[] => {
  const stem = /^(.{2,})(?:率|比例)$/u.exec(measure)?.[1];
  return stem === undefined || /[率占]/u.test(stem) ? [] : [stem];
};
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
      const done = of.length === 0 ? [] : measure.flatMap(doneOf);
      return {
        id: one.id,
        of,
        measure,
        done,
        spoken: [...measure, ...of.flat()],
        perHead: measure.some((word) => /^(?:每|人均|平均每|[千万]人)/u.test(word)),
        others: wordsOf(one.others),
        strangers: wordsOf(one.strangers),
        urban,
        unit: plainUnit(saying.unit ?? one.unit),
        signs: { of: of.map((words) => words.map(signsOf)), measure: [...measure, ...done].map(signsOf) },
      };
    }),
  );
}

export const bases: Readonly<Record<string, RegExp>> = {
  '%': /每(?:一?百|100)(?:名|位|个)?/u,
  '‰': /每(?:一?千|1000)(?:名|位|个|例)?/u,
  '/10万': /每(?:十万|10万)(?:名|位|个|例)?/u,
};

const heads = ['人', '例', '个'];
const isUnit = (way: Way, unit: string): boolean =>
  factorInto(way.unit, unit) !== null || (way.unit === '等级' && unit === '级');

/** Whether the unit may be the way's: its own, or heads where the words say 每千名. */
export const fits = (way: Way, unit: string, words: string): boolean =>
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
