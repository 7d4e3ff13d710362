import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { aboutVerdict, labelOf } from '../indicator-rows.ts';

export const indicatorMissing: Check<'dossier'> = {
  code: 'indicator-missing',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '标准要求的每项数据指标在“指标数据”表中都有一行',
  why: '数据评估逐项给分，少一行就少一项，平台也无法提交',
  basis: basis.review,
  mend: '在“指标数据”表中补上该行（编号照标准包，不要改动），再填数值、口径、来源单位和佐证编号',
  examples: {
    good: { text: '七项指标及其分项都有行', patch: {} },
    bad: { text: '“道路机械化清扫率”一行被删去', patch: { remove: ['dossier/indicators/901'] } },
  },
  *run({ dossier, verdicts }) {
    for (const verdict of verdicts) {
      if (verdict.row >= 0) continue;
      const departments = verdict.indicator.departments.join('、');
      yield {
        at: dossier.at('indicators'),
        message: `缺少${labelOf(verdict.id, verdict.name)}一行，标准要求填报（单位：${verdict.unit}）${departments && `，一般由${departments}提供`}`,
        about: { ...aboutVerdict(verdict), ...(departments ? { department: departments } : {}) },
      };
    }
  },
};
