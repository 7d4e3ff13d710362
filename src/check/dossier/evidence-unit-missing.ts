import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const evidenceUnitMissing: Check<'dossier'> = {
  code: 'evidence-unit-missing',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '每件佐证都登记了形成单位',
  why: '评审按单位核实，缺单位无从追溯',
  basis: basis.archive,
  mend: '在“佐证登记”的“形成单位”栏写上出具单位全称',
  examples: {
    good: { text: '形成单位齐全', patch: {} },
    bad: { text: '监测报告没有形成单位', patch: { set: { 'dossier/registry/92.1-02/unit': '' } } },
  },
  *run({ dossier }) {
    for (const [i, entry] of dossier.value.registry.entries())
      if (!entry.unit)
        yield {
          at: dossier.at('registry', i, 'unit'),
          message: `佐证${entry.number || entry.file}没有登记形成单位`,
          about: { department: entry.unit, ...(entry.clauses[0] ? { clause: entry.clauses[0] } : {}) },
        };
  },
};
