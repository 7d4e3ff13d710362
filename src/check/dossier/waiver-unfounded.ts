import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { placeholderIn } from '../placeholders.ts';

export const waiverUnfounded: Check<'dossier'> = {
  code: 'waiver-unfounded',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '每条豁免都有具体理由',
  why: '豁免会印在申报包里，理由不清等于掩盖问题',
  basis: basis.corroboration,
  mend: '在 dossier.yaml 的“豁免”中写清为什么可以不改、谁同意的',
  examples: {
    good: {
      text: '理由具体',
      patch: {
        add: {
          'dossier/settings/waivers': {
            code: 'year-jump',
            person: '张明',
            date: '2024-06-01',
            reason: '2021年区划调整，人口口径变化',
          },
        },
      },
    },
    bad: {
      text: '理由只写“同意”',
      patch: {
        add: { 'dossier/settings/waivers': { code: 'year-jump', person: '张明', date: '2024-06-01', reason: '同意' } },
      },
    },
  },
  *run(subject) {
    for (const [i, { code, reason }] of subject.dossier.value.settings.waivers.entries()) {
      const at = subject.dossier.at('settings', 'waivers', i);
      if (reason.trim().length < 6 || placeholderIn(reason) !== null)
        yield { at, message: `对“${code}”的豁免理由“${reason}”过于简单` };
    }
  },
};
