import type { Check } from '../check.ts';
import { splitUnits } from '../departments.ts';
import { basis } from '../grounds.ts';

export const responsibilityWithoutLead: Check<'dossier'> = {
  code: 'responsibility-without-lead',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '每项任务都有且只有一个牵头单位',
  why: '没有牵头或几家都牵头，实际就没有人负责',
  basis: basis.loop,
  mend: '“牵头单位”栏只写一个，其余写进“责任单位”栏',
  examples: {
    good: { text: '一个牵头单位', patch: {} },
    bad: { text: '两个单位并列牵头', patch: { set: { 'dossier/responsibilities/R2/lead': '市城市管理局、市统计局' } } },
  },
  *run({ dossier }) {
    for (const [i, { id, lead, task, clause }] of dossier.value.responsibilities.entries()) {
      const units = splitUnits(lead);
      if (units.length === 1) continue;
      const seen = units.length === 0 ? '没有牵头单位' : `有${units.length}个牵头单位（${units.join('、')}）`;
      yield {
        at: dossier.at('responsibilities', i, 'lead'),
        message: `任务${id}“${task}”${seen}，应为一个`,
        about: { clause },
      };
    }
  },
};
