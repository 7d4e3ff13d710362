import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { profileRows } from '../profile-rows.ts';

export const profileValueNotNumber: Check<'dossier'> = {
  code: 'profile-value-not-number',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '“基本情况”中的数值项填的是数',
  why: '平台只收数字，个数还应是整数',
  basis: basis.platform,
  mend: '改填阿拉伯数字，个数填整数',
  examples: {
    good: { text: '填82.5', patch: {} },
    bad: { text: '街道数填“两”', patch: { set: { 'dossier/profile/streets/value': '两' } } },
  },
  *run(subject) {
    for (const { fact, field, at } of profileRows(subject)) {
      if (fact.value === null || field.type === 'text') continue;
      const whole = field.type === 'integer';
      if (typeof fact.value === 'number' && (!whole || Number.isInteger(fact.value))) continue;
      yield {
        at: { ...at('value'), quote: String(fact.value) },
        message: `“${field.name}”填“${fact.value}”，应填${whole ? '整数' : '数'}`,
      };
    }
  },
};
