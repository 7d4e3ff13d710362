import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { profileNumber, profileRows } from '../profile-rows.ts';

export const profileNestingExceeded: Check<'dossier'> = {
  code: 'profile-nesting-exceeded',
  stage: 'dossier',
  severity: 'error',
  ground: 'law',
  title: '建成区不大于城区，城区不大于辖区（面积与人口）',
  why: '部分大于整体，至少有一个数是错的',
  basis: basis.statistics,
  mend: '核对两个数的口径与单位',
  examples: {
    good: { text: '建成区82.5平方公里，辖区5310平方公里', patch: {} },
    bad: {
      text: '建成区人口写成642万，辖区210.4万',
      patch: { set: { 'dossier/profile/built-up-population/value': 642 } },
    },
  },
  *run(subject) {
    const rows = profileRows(subject);
    for (const { field, at } of rows) {
      const inner = profileNumber(rows, field.id);
      const whole = field.within === undefined ? null : profileNumber(rows, field.within);
      if (inner === null || whole === null || inner <= whole) continue;
      const name = rows.find((r) => r.field.id === field.within)?.field.name;
      yield { at: at('value'), message: `“${field.name}”${inner}${field.unit}大于“${name}”${whole}${field.unit}` };
    }
  },
};
