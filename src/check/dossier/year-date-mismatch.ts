import { longDay } from '../../model/day.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const yearDateMismatch: Check<'dossier'> = {
  code: 'year-date-mismatch',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '申报年度是成文日期当年或上一年',
  why: '用更早年度的数据申报，或年度写错，都会被退回',
  basis: basis.corroboration,
  mend: '核对 dossier.yaml 的“年度”（数据的最后一年）与“成文日期”',
  examples: {
    good: { text: '2024年成文，2023年数据', patch: {} },
    bad: {
      text: '2026年成文，年度仍写2023',
      patch: {
        set: {
          'dossier/settings/date': '2026-01-05',
          'dossier/settings/deadline': '2026-03-31',
          'dossier/rectifications/Z2/deadline': '2026-02-28',
          'dossier/steps/S1/deadline': '2026-02-28',
        },
      },
    },
  },
  *run(subject) {
    const { date, year } = subject.dossier.value.settings;
    const gap = Number(date.slice(0, 4)) - year;
    if (gap === 0 || gap === 1) return;
    yield {
      at: subject.dossier.at('settings', 'year'),
      message: `申报年度为${year}年，成文日期为${longDay(date)}，相差${gap}年，应为当年或上一年`,
    };
  },
};
