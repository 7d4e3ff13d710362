import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { profileRows } from '../profile-rows.ts';

export const profilePeriodMixed: Check<'dossier'> = {
  code: 'profile-period-mixed',
  stage: 'dossier',
  severity: 'note',
  ground: 'practice',
  title: '“基本情况”的时点与申报年度一致',
  why: '几个年份的数混用，人均、占比就算不对',
  basis: basis.corroboration,
  mend: '统一用申报年度的数；尚未公布的在备注说明',
  examples: {
    good: { text: '都是2023年', patch: {} },
    bad: { text: '常住人口是2021年的', patch: { set: { 'dossier/profile/population/period': '2021年末' } } },
  },
  *run(subject) {
    const { year } = subject.dossier.value.settings;
    for (const { fact, field, at } of profileRows(subject)) {
      const given = /(?:19|20)\d\d/u.exec(fact.period)?.[0];
      if (given === undefined || Number(given) === year || typeof fact.value !== 'number') continue;
      yield { at: at('period'), message: `“${field.name}”是${given}年的，申报年度为${year}年` };
    }
  },
};
