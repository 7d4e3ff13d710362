import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { indicatorRows } from '../indicator-rows.ts';
import { sameUnit } from '../units.ts';

export const indicatorUnitMismatch: Check<'dossier'> = {
  code: 'indicator-unit-mismatch',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '指标的单位与标准一致',
  why: '单位写错，数值就差了量级，平台按标准单位收数',
  basis: basis.platform,
  mend: '改成标准单位，并按该单位换算数值',
  examples: {
    good: { text: '写“％”（全角）视为同一单位', patch: { set: { 'dossier/indicators/901/unit': '％' } } },
    bad: { text: '百分率写成“‰”', patch: { set: { 'dossier/indicators/901/unit': '‰' } } },
  },
  *run(subject) {
    for (const { record, row, unit, label, about } of indicatorRows(subject)) {
      if (record.unit.trim() === '' || sameUnit(record.unit, unit)) continue;
      yield {
        at: subject.dossier.at('indicators', row, 'unit'),
        message: `${label}的单位写“${record.unit}”，标准单位是“${unit}”`,
        about,
      };
    }
  },
};
