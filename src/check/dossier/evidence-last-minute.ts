import { daysBetween, longDay } from '../../model/day.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

/** More than half of at least this many pieces within so many days before signing looks made for the occasion. */
const enough = 8;
const days = 15;

export const evidenceLastMinute: Check<'dossier'> = {
  code: 'evidence-last-minute',
  stage: 'dossier',
  severity: 'warning',
  ground: 'heuristic',
  title: '佐证不是集中在申报前几天才形成',
  why: '大半材料都在申报前几天署日期，会被怀疑临时补造',
  basis: basis.plausibility,
  mend: '核对登记的日期是否写成了整理日期；应写材料原本的形成日期',
  examples: {
    good: { text: '佐证日期分布在两年里', patch: {} },
    bad: {
      text: '多数佐证都署申报前两周的日期',
      patch: {
        set: Object.fromEntries(
          ['91.1-01', '91.1-03', '91.1-04', '91.1-05', '92.1-02', '92.1-03'].map((n, i) => [
            `dossier/registry/${n}/date`,
            `2024-06-1${i}`,
          ]),
        ),
      },
    },
  },
  *run({ dossier }) {
    const { registry, settings } = dossier.value;
    const dated = registry.flatMap((r) => (r.date === null ? [] : [r.date]));
    const late = dated.filter((d) => d <= settings.date && daysBetween(d, settings.date) <= days);
    if (dated.length < enough || late.length * 2 <= dated.length) return;
    yield {
      at: dossier.at('registry'),
      message: `${dated.length}件佐证中有${late.length}件的日期在成文日期（${longDay(settings.date)}）前${days}天内`,
    };
  },
};
