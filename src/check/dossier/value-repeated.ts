import type { Check } from '../check.ts';
import { decimalsOf } from '../decimals.ts';
import { basis } from '../grounds.ts';
import { yearCells } from '../indicator-rows.ts';

export const valueRepeated: Check<'dossier'> = {
  code: 'value-repeated',
  stage: 'dossier',
  severity: 'note',
  ground: 'heuristic',
  title: '不同指标没有完全相同的带小数的数值',
  why: '两项互不相干的指标出现同一个带两位小数的数，多为复制错行',
  basis: basis.plausibility,
  mend: '核对两行；确实相等的不必改动，也可把这个数写进白名单.txt',
  examples: {
    good: { text: '两项都是100%不算', patch: {} },
    bad: {
      text: '“每千人口床位数”与“污水收集率”都填74.06',
      patch: { set: { 'dossier/indicators/904/years/2023/value': 74.06 } },
    },
  },
  *run(subject) {
    const { whitelist = [] } = subject;
    const seen = new Map<string, string>();
    for (const { given, index, row, label, about } of yearCells(subject)) {
      if (typeof given.value !== 'number' || decimalsOf(given.value) < 2) continue;
      if (whitelist.includes(String(given.value))) continue;
      const key = `${given.year}/${given.value}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, label);
      else if (first !== label)
        yield {
          at: subject.dossier.at('indicators', row, 'years', index, 'value'),
          message: `${label}与${first}${given.year}年的数值都是${given.value}`,
          about,
        };
    }
  },
};
