import type { Check } from '../check.ts';
import { unitCells } from '../departments.ts';
import { basis } from '../grounds.ts';
import { formerDepartments } from '../lists/former-departments.ts';

export const departmentNameOutdated: Check<'dossier'> = {
  code: 'department-name-outdated',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '部门名称是机构改革后的现行名称',
  why: '用已撤并部门的名称，说明材料没有更新',
  basis: basis.reform,
  mend: '改用现行名称；历史文件的发文单位除外',
  examples: {
    good: { text: '“市城市管理局”', patch: {} },
    bad: { text: '责任单位写“市环保局”', patch: { set: { 'dossier/problems/P1/department': '市环保局' } } },
  },
  *run(subject) {
    const told = new Set<string>();
    for (const { name, at } of unitCells(subject)) {
      if (told.has(name)) continue;
      told.add(name);
      const former = formerDepartments.find((f) => f.seen.test(name));
      if (former !== undefined)
        yield { at, message: `“${name}”是改革前的名称，现为${former.now}`, about: { department: name } };
    }
  },
};
