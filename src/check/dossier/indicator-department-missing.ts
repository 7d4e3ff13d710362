import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { indicatorRows } from '../indicator-rows.ts';

export const indicatorDepartmentMissing: Check<'dossier'> = {
  code: 'indicator-department-missing',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '每项指标都写明数据来源单位',
  why: '没有来源单位的数无人负责，评审追问时无处核实',
  basis: basis.archive,
  mend: '在“数据来源单位”栏填写出具该数据的部门全称',
  examples: {
    good: { text: '来源单位写“市城市管理局”', patch: {} },
    bad: { text: '来源单位空着', patch: { set: { 'dossier/indicators/904/department': '' } } },
  },
  *run(subject) {
    for (const { record, row, label, indicator, about } of indicatorRows(subject)) {
      if (record.department.trim() !== '' || record.years.length === 0) continue;
      const usual = indicator.departments.length > 0 ? `，一般由${indicator.departments.join('、')}提供` : '';
      yield {
        at: subject.dossier.at('indicators', row, 'department'),
        message: `${label}没有写数据来源单位${usual}`,
        about,
      };
    }
  },
};
