import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const evidenceTitleMissing: Check<'dossier'> = {
  code: 'evidence-title-missing',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '每件佐证都登记了标题',
  why: '标题印在目录和索引里，缺了就只能显示文件名',
  basis: basis.archive,
  mend: '在“佐证登记”的“标题”栏写上文件的正式标题',
  examples: {
    good: { text: '标题齐全', patch: {} },
    bad: { text: '监测报告没有标题', patch: { set: { 'dossier/registry/92.1-02/title': '' } } },
  },
  *run({ dossier }) {
    for (const [i, entry] of dossier.value.registry.entries())
      if (!entry.title)
        yield {
          at: dossier.at('registry', i, 'title'),
          message: `佐证${entry.number || entry.file}没有登记标题`,
          about: { department: entry.unit, ...(entry.clauses[0] ? { clause: entry.clauses[0] } : {}) },
        };
  },
};
