import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { indicatorRows } from '../indicator-rows.ts';

export const indicatorScopeMismatch: Check<'dossier'> = {
  code: 'indicator-scope-mismatch',
  stage: 'dossier',
  severity: 'warning',
  ground: 'standard',
  title: '指标的统计口径与标准一致',
  why: '用全市的数代替建成区的数（或相反），评审不予认可',
  basis: basis.review,
  mend: '换成标准口径的数；确只有别的口径的，在备注中说明并向上级核对',
  examples: {
    good: {
      text: '口径写“主城区建成区”也算建成区',
      patch: { set: { 'dossier/indicators/904/scope': '主城区建成区' } },
    },
    bad: { text: '标准为建成区，填成全市', patch: { set: { 'dossier/indicators/904/scope': '全市' } } },
  },
  *run(subject) {
    for (const { record, row, indicator, label, about } of indicatorRows(subject)) {
      const given = scopesIn(record.scope);
      const asked = scopesIn(indicator.scope);
      if (given.length === 0 || asked.length === 0 || given.some((s) => asked.includes(s))) continue;
      yield {
        at: subject.dossier.at('indicators', row, 'scope'),
        message: `${label}的口径写“${record.scope}”，标准口径是“${indicator.scope}”`,
        about,
        ...(indicator.scopeConfidence.startsWith('verified') ? {} : { severity: 'note' as const }),
      };
    }
  },
};

const scopes: readonly (readonly [string, RegExp])[] = [
  ['辖区', /辖区|全市|市域|全域|全县|县域|全区/u],
  ['建成区', /建成区/u],
  ['城区', /(?<!建成)(?:主城区|中心城区|城区|市区)/u],
];
const scopesIn = (text: string): string[] => scopes.flatMap(([name, seen]) => (seen.test(text) ? [name] : []));
