import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { placeholderIn } from '../placeholders.ts';

export const applicantNameInconsistent: Check<'dossier'> = {
  code: 'applicant-name-inconsistent',
  stage: 'dossier',
  severity: 'warning',
  ground: 'standard',
  title: '署名机关、爱卫办的名称以申报单位名称开头',
  why: '署名与申报单位不是一家，材料无效',
  basis: basis.official,
  mend: '改正 dossier.yaml 中“政府”“爱卫办”的全称',
  examples: {
    good: { text: '“平川市人民政府”', patch: {} },
    bad: {
      text: '署名写成“平州市人民政府”',
      patch: { set: { 'dossier/settings/applicant/government': '平州市人民政府' } },
    },
  },
  *run(subject) {
    const { name, government, office } = subject.dossier.value.settings.applicant;
    // What the settings lack is told there; two gaps need not agree.
    if (placeholderIn(name) !== null) return;
    for (const [key, value] of Object.entries({ government, office }))
      if (placeholderIn(value) === null && !value.startsWith(name) && !value.startsWith(`中共${name}`))
        yield {
          at: subject.dossier.at('settings', 'applicant', key),
          message: `申报单位是“${name}”，${key === 'office' ? '爱卫办' : '署名机关'}却是“${value}”`,
        };
  },
};
