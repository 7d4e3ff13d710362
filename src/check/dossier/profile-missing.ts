import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const profileMissing: Check<'dossier'> = {
  code: 'profile-missing',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '“基本情况”中标准要求的各项都已填写',
  why: '平台的基础信息必填，缺了无法提交',
  basis: basis.platform,
  mend: '在“基本情况”表填写该项',
  examples: {
    good: { text: '各项都已填写', patch: {} },
    bad: { text: '“地区生产总值”空着', patch: { set: { 'dossier/profile/gdp/value': null } } },
  },
  *run(subject) {
    const { dossier, pack } = subject;
    for (const { id, name, required, unit, hint } of pack.profile) {
      if (!required) continue;
      const row = dossier.value.profile.findIndex((f) => f.id === id);
      const value = dossier.value.profile[row]?.value ?? null;
      if (value !== null && String(value).trim() !== '') continue;
      yield {
        at: row < 0 ? dossier.at('profile') : dossier.at('profile', row, 'value'),
        message: `“基本情况”没有填“${name}”${unit && `（${unit}）`}${hint ? `：${hint}` : ''}`,
      };
    }
  },
};
