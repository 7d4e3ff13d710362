import type { Check } from '../check.ts';
import { abbreviates, bareUnit, unitCells } from '../departments.ts';
import { basis } from '../grounds.ts';

export const departmentNameInconsistent: Check<'dossier'> = {
  code: 'department-name-inconsistent',
  stage: 'dossier',
  severity: 'note',
  ground: 'practice',
  title: '同一部门在各表中用同一个名称',
  why: '全称简称混用，统计任务和材料时会算成两家',
  basis: basis.corroboration,
  mend: '在所指的单元格改为全称，各表统一',
  examples: {
    good: { text: '都写全称', patch: {} },
    bad: { text: '一处写“市城管局”', patch: { set: { 'dossier/problems/P1/department': '市城管局' } } },
  },
  *run(subject) {
    const { name: applicant } = subject.dossier.value.settings.applicant;
    const cells = unitCells(subject).map((c) => ({ ...c, bare: bareUnit(c.name, applicant) }));
    const names = [...new Set(cells.map((c) => c.bare))];
    const told = new Set<string>();
    for (const { name, bare, at } of cells) {
      const full = names.find((n) => abbreviates(bare, n));
      if (full === undefined || told.has(bare)) continue;
      told.add(bare);
      const count = cells.filter((c) => c.bare === bare).length;
      yield {
        at,
        message: `“${name}”（${count}处）与别处的“${cells.find((c) => c.bare === full)?.name ?? full}”应是同一部门`,
        about: { department: name },
      };
    }
  },
};
