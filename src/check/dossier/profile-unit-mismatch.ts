import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { profileRows } from '../profile-rows.ts';
import { sameUnit } from '../units.ts';

export const profileUnitMismatch: Check<'dossier'> = {
  code: 'profile-unit-mismatch',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '“基本情况”各项的单位与平台要求一致',
  why: '亿元与万元、万人与人相差一万倍，是最常见的填报错误',
  basis: basis.platform,
  mend: '按要求的单位换算数值并改正单位',
  examples: {
    good: { text: '地区生产总值用亿元', patch: {} },
    bad: { text: '地区生产总值写成万元', patch: { set: { 'dossier/profile/gdp/unit': '万元' } } },
  },
  *run(subject) {
    for (const { fact, field, at } of profileRows(subject))
      if (fact.unit.trim() !== '' && field.unit !== '' && !sameUnit(fact.unit, field.unit))
        yield { at: at('unit'), message: `“${field.name}”的单位写“${fact.unit}”，应为“${field.unit}”` };
  },
};
