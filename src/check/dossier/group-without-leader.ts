import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const groupWithoutLeader: Check<'dossier'> = {
  code: 'group-without-leader',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '每个工作组都有一名负责人',
  why: '没有组长的工作组无人牵头',
  basis: basis.archive,
  mend: '在“组织机构”表为该组写一名组长（主任、指挥长等）',
  examples: {
    good: { text: '两个组都有负责人', patch: {} },
    bad: { text: '环境组只有成员', patch: { set: { 'dossier/organisation/王强/role': '成员' } } },
  },
  *run({ dossier }) {
    const groups = new Map<string, number>();
    const { organisation } = dossier.value;
    for (const [i, { group }] of organisation.entries()) if (!groups.has(group)) groups.set(group, i);
    for (const [group, i] of groups) {
      const members = organisation.filter((m) => m.group === group);
      if (members.every((m) => /联络|成员单位/u.test(m.role + group))) continue;
      if (members.some((m) => heads.test(m.role) && !/^(?:副|常务副|第.副)/u.test(m.role))) continue;
      yield {
        at: dossier.at('organisation', i, 'group'),
        message: `工作组“${group}”的${members.length}人中没有负责人`,
      };
    }
  },
};

const heads = /组长|主任|指挥长|总指挥|政委|召集人|负责人|会长|局长|队长|班长/u;
