import { longDay } from '../../model/day.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const regulationDatesReversed: Check<'dossier'> = {
  code: 'regulation-dates-reversed',
  stage: 'dossier',
  severity: 'error',
  ground: 'law',
  title: '规范性文件的生效不早于发布，修订不早于发布',
  why: '先生效后发布不合法，多为日期填反',
  basis: basis.legislation,
  mend: '核对原件，改正日期',
  examples: {
    good: { text: '3月1日发布，4月1日生效', patch: {} },
    bad: { text: '4月发布，3月生效', patch: { set: { 'dossier/regulations/#0/issued': '2022-05-01' } } },
  },
  *run({ dossier }) {
    for (const [i, { name, issued, effective, revised }] of dossier.value.regulations.entries()) {
      if (issued === null) continue;
      for (const [key, day, word] of [
        ['effective', effective, '生效'],
        ['revised', revised, '修订'],
      ] as const)
        if (day !== null && day < issued)
          yield {
            at: dossier.at('regulations', i, key),
            message: `《${name}》${longDay(day)}${word}，早于发布日期${longDay(issued)}`,
          };
    }
  },
};
