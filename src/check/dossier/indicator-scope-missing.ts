import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { indicatorRows } from '../indicator-rows.ts';

export const indicatorScopeMissing: Check<'dossier'> = {
  code: 'indicator-scope-missing',
  stage: 'dossier',
  severity: 'warning',
  ground: 'standard',
  title: '每项指标都写明统计口径',
  why: '全市与建成区的数相差很大，口径不明的数无法与标准比较',
  basis: basis.review,
  mend: '在“统计口径”栏填写 建成区、城区、辖区（全市）等；标准未作说明的一般指建成区',
  examples: {
    good: { text: '口径写“建成区”', patch: {} },
    bad: { text: '口径空着', patch: { set: { 'dossier/indicators/904/scope': '' } } },
  },
  *run(subject) {
    for (const { record, row, label, indicator, about } of indicatorRows(subject)) {
      if (record.scope.trim() !== '' || record.years.length === 0) continue;
      yield {
        at: subject.dossier.at('indicators', row, 'scope'),
        message: `${label}没有写统计口径，标准口径为“${indicator.scope}”`,
        about,
      };
    }
  },
};
