import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

const columns = { lead: '责任单位', person: '责任人', deadline: '完成时限' } as const;

export const rectificationWithoutOwner: Check<'dossier'> = {
  code: 'rectification-without-owner',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '每个整改问题都有责任单位、责任人和时限',
  why: '三者缺一，问题就没有人管',
  basis: basis.loop,
  mend: '在“问题整改”表中补上所缺的栏',
  examples: {
    good: { text: '三者齐全', patch: {} },
    bad: { text: 'Z2没有责任人', patch: { set: { 'dossier/rectifications/Z2/person': '' } } },
  },
  *run({ dossier }) {
    for (const [i, row] of dossier.value.rectifications.entries()) {
      const absent = Object.entries(columns).filter(([key]) => !row[key as keyof typeof columns]);
      const [first] = absent;
      if (first !== undefined)
        yield {
          at: dossier.at('rectifications', i, first[0]),
          message: `整改${row.id}“${row.problem}”缺${absent.map(([, word]) => word).join('、')}`,
          about: { department: row.lead },
        };
    }
  },
};
