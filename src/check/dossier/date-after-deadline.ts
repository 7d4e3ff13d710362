import { longDay } from '../../model/day.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const dateAfterDeadline: Check<'dossier'> = {
  code: 'date-after-deadline',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '成文日期不晚于申报截止日期',
  why: '过了截止日期的材料可能不被受理',
  basis: basis.archive,
  mend: '提前成文日期，或核对 dossier.yaml 的“截止日期”',
  examples: {
    good: { text: '提前十天', patch: {} },
    bad: { text: '截止6月30日，成文7月2日', patch: { set: { 'dossier/settings/date': '2024-07-02' } } },
  },
  run(subject) {
    const { date, deadline } = subject.dossier.value.settings;
    if (deadline === undefined) return 'not-applicable';
    if (date <= deadline) return [];
    const message = `成文日期${longDay(date)}晚于截止日期${longDay(deadline)}`;
    return [{ at: subject.dossier.at('settings', 'date'), message }];
  },
};
