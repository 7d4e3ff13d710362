import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const evidenceDateMissing: Check<'dossier'> = {
  code: 'evidence-date-missing',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '每件佐证都登记了日期',
  why: '没有日期，看不出是否在考核期内',
  basis: basis.archive,
  mend: '在“佐证登记”的“日期”栏写上成文或拍摄日期',
  examples: {
    good: { text: '日期齐全', patch: {} },
    bad: { text: '监测报告没有日期', patch: { set: { 'dossier/registry/92.1-02/date': null } } },
  },
  *run({ dossier }) {
    for (const [i, entry] of dossier.value.registry.entries())
      if (!entry.date && !entry.month)
        yield {
          at: dossier.at('registry', i, 'date'),
          message: `佐证${entry.number || entry.file}没有登记日期`,
          about: { department: entry.unit, ...(entry.clauses[0] ? { clause: entry.clauses[0] } : {}) },
        };
  },
};
