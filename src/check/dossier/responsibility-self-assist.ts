import type { Check } from '../check.ts';
import { bareUnit } from '../departments.ts';
import { basis } from '../grounds.ts';

export const responsibilitySelfAssist: Check<'dossier'> = {
  code: 'responsibility-self-assist',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '牵头单位不同时列为责任单位',
  why: '同一单位又牵头又配合，分工重复',
  basis: basis.corroboration,
  mend: '从“责任单位”栏删去牵头单位',
  examples: {
    good: { text: '牵头与配合分开', patch: {} },
    bad: { text: '市城市管理局既牵头又配合', patch: { add: { 'dossier/responsibilities/R2/units': '市城市管理局' } } },
  },
  *run({ dossier }) {
    const { settings, responsibilities } = dossier.value;
    const bare = (name: string): string => bareUnit(name, settings.applicant.name);
    for (const [i, { id, lead, units, clause }] of responsibilities.entries())
      if (units.some((u) => bare(u) === bare(lead)))
        yield {
          at: dossier.at('responsibilities', i, 'units'),
          message: `任务${id}的牵头单位“${lead}”又列在责任单位中`,
          about: { clause, department: lead },
        };
  },
};
