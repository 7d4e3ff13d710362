import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const applicantLevelMismatch: Check<'dossier'> = {
  code: 'applicant-level-mismatch',
  stage: 'dossier',
  severity: 'warning',
  ground: 'standard',
  title: '申报单位的层级与标准包相符',
  why: '市、县（区）适用的标准不同，用错了整套都要重做',
  basis: basis.review,
  mend: '改用与本级相应的标准包（dossier.yaml 的“标准包”）',
  examples: {
    good: { text: '“平川市”用市级标准', patch: {} },
    bad: {
      text: '“平川县”用了市级标准',
      patch: {
        set: {
          'dossier/settings/applicant/name': '平川县',
          'dossier/settings/applicant/government': '平川县人民政府',
          'dossier/settings/applicant/office': '平川县爱国卫生运动委员会办公室',
        },
      },
    },
  },
  *run(subject) {
    const { name } = subject.dossier.value.settings.applicant;
    const { level, title } = subject.pack;
    const isCounty = /[县旗]$|林区$|特区$/u.test(name);
    const isPrefecture = /[州盟]$|地区$/u.test(name);
    if (!(isCounty && level !== '县') && !(isPrefecture && level === '县')) return;
    yield {
      at: subject.dossier.at('settings', 'applicant', 'name'),
      message: `申报单位“${name}”与标准包“${title}”（${level}级）的层级不符`,
    };
  },
};
