import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { profileRows } from '../profile-rows.ts';

export const profileSourceMissing: Check<'dossier'> = {
  code: 'profile-source-missing',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '“基本情况”各项写明了时点和数据来源单位',
  why: '没有时点的人口、面积无法与别处核对',
  basis: basis.archive,
  mend: '补上“统计时间”和“数据来源单位”栏',
  examples: {
    good: { text: '写明2023年、市统计局', patch: {} },
    bad: { text: '常住人口没有时点', patch: { set: { 'dossier/profile/population/period': '' } } },
  },
  *run(subject) {
    for (const { fact, field, at } of profileRows(subject)) {
      if (typeof fact.value !== 'number') continue;
      const absent = [
        ...(fact.period.trim() === '' ? ['统计时间'] : []),
        ...(fact.department.trim() === '' ? ['数据来源单位'] : []),
      ];
      if (absent.length > 0)
        yield {
          at: at(fact.period.trim() === '' ? 'period' : 'department'),
          message: `“${field.name}”没有写${absent.join('、')}`,
        };
    }
  },
};
