import { longDay } from '../../model/day.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const evidenceAfterSigning: Check<'dossier'> = {
  code: 'evidence-after-signing',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '佐证的日期不晚于申报材料的成文日期',
  why: '材料成文时佐证尚未形成，前后矛盾',
  basis: basis.corroboration,
  mend: '改正佐证日期；确为后补的，把 dossier.yaml 的“成文日期”改到其后',
  examples: {
    good: { text: '与成文日期同一天', patch: { set: { 'dossier/registry/92.1-03/date': '2024-06-20' } } },
    bad: { text: '晚成文日期一天', patch: { set: { 'dossier/registry/92.1-03/date': '2024-06-21' } } },
  },
  *run({ dossier }) {
    const signed = dossier.value.settings.date;
    for (const [i, { number, date }] of dossier.value.registry.entries())
      if (date !== null && date > signed)
        yield {
          at: dossier.at('registry', i, 'date'),
          message: `佐证${number}的日期${longDay(date)}晚于成文日期${longDay(signed)}`,
        };
  },
};
