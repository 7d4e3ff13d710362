import type { Check } from '../check.ts';
import { decimalsOf, shown } from '../decimals.ts';
import { basis } from '../grounds.ts';
import { indicatorRows } from '../indicator-rows.ts';
import { profileRows } from '../profile-rows.ts';

export const denominatorFactMismatch: Check<'dossier'> = {
  code: 'denominator-fact-mismatch',
  stage: 'dossier',
  severity: 'error',
  ground: 'law',
  title: '指标的分母与“基本情况”里的同一个数一致',
  why: '人均、每千人、每万人一类指标的分母就是常住人口、建成区面积，两张表各填一个数，评审一对就看出来',
  basis: basis.statistics,
  mend: '以统计部门公布的数为准，改正另一处；分母用年平均人口的，在指标的“备注”栏写明',
  examples: {
    good: { text: '常住人口210.4万人，分母2104000人', patch: {} },
    bad: {
      text: '常住人口210.4万人，分母却填2140000人',
      patch: {
        set: {
          'dossier/indicators/903/years/2023/denominator': 2_140_000,
          'dossier/indicators/903/years/2023/numerator': 3210,
        },
      },
    },
  },
  *run(subject) {
    const facts = new Map(profileRows(subject).map((row) => [row.field.id, row]));
    for (const { record, row, indicator, label, about } of indicatorRows(subject)) {
      const { fact: id = '', times = 1 } = indicator.denominatorFact ?? {};
      const stated = facts.get(id);
      const value = stated?.fact.value;
      if (stated === undefined || typeof value !== 'number' || /平均/u.test(record.note)) continue;
      const year = Number(/\d{4}/.exec(stated.fact.period)?.[0] ?? subject.dossier.value.settings.year);
      const index = record.years.findIndex((given) => given.year === year);
      const denominator = record.years[index]?.denominator ?? null;
      if (denominator === null || agrees(denominator, value, times)) continue;
      const scale = offBy(denominator, value * times);
      yield {
        severity: scale === null ? 'warning' : 'error',
        at: subject.dossier.at('indicators', row, 'years', index, 'denominator'),
        message: `${label}${year}年的分母${denominator}，与“基本情况”的“${stated.field.name}”${value}${stated.field.unit}（合${shown(value * times)}）不符${scale ?? ''}`,
        about,
        related: [{ at: stated.at('value'), message: `“${stated.field.name}”填报${value}${stated.field.unit}` }],
      };
    }
  },
};

/** Thousands typed for ones make an indicator a thousand times too good: no difference of year or area does that. */
function offBy(denominator: number, expected: number): string | null {
  if (denominator <= 0 || expected <= 0) return null;
  const power = Math.round(Math.log10(expected / denominator));
  const rest = expected / denominator / 10 ** power;
  if (Math.abs(power) < 2 || rest < 0.8 || rest > 1.25) return null;
  const times = `约差${10 ** Math.abs(power)}倍`;
  return `，${times}，多半是单位填错（${power > 0 ? '按千、万填的，要填完整的数' : '多写了零'}）`;
}

/** The fact is rounded to the digits it is stated with. */
const agrees = (denominator: number, value: number, times: number): boolean =>
  Math.abs(denominator - value * times) <= 0.5 * 10 ** -decimalsOf(value) * times + 1e-9 * denominator;
