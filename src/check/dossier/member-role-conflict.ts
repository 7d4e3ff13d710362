import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const memberRoleConflict: Check<'dossier'> = {
  code: 'member-role-conflict',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '同一个人在同一个组里只有一个职务',
  why: '一人在组里出现两次，名单有误',
  basis: basis.corroboration,
  mend: '删去重复的一行，或改正姓名、职务',
  examples: {
    good: { text: '每人一次', patch: {} },
    bad: {
      text: '张明既是主任又是成员',
      patch: {
        add: {
          'dossier/organisation': {
            group: '办公室',
            role: '成员',
            name: '张明',
            unit: '市城市管理局',
            post: '负责人',
            phone: '',
            mobile: '',
            email: '',
            duty: '',
          },
        },
      },
    },
  },
  *run({ dossier }) {
    const seen = new Map<string, string>();
    for (const [i, { group, name, role, unit }] of dossier.value.organisation.entries()) {
      const key = `${group}/${name}/${unit}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, role);
      else
        yield {
          at: dossier.at('organisation', i, 'name'),
          message: first === role ? `“${group}”中${name}重复登记` : `“${group}”中${name}既是${first}又是${role}`,
        };
    }
  },
};
