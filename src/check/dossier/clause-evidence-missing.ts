import type { Check } from '../check.ts';
import { clauseLabel, clausesOf } from '../clauses.ts';
import { basis } from '../grounds.ts';

export const clauseEvidenceMissing: Check<'dossier'> = {
  code: 'clause-evidence-missing',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '标准的每个条款都至少有一件佐证',
  why: '评审逐条看材料，没有佐证的条款等于没有做',
  basis: basis.review,
  mend: '把该条款的材料放进“佐证材料”下该条款的文件夹，或在“佐证登记”的“条款”栏写上该条款',
  examples: {
    good: { text: '两个条款都有佐证', patch: {} },
    bad: {
      text: '新增的条款“水环境”没有佐证',
      patch: {
        add: {
          'pack/categories/92/clauses': {
            id: '92.2',
            official: null,
            title: '水环境',
            gist: '水环境',
            requirements: [],
            evidence: [],
            sets: [],
            barred: [],
            departments: [],
            source: '',
            confidence: 'verified',
          },
          'dossier/responsibilities': {
            id: 'R9',
            clause: '92.2',
            task: '治水',
            target: '',
            leader: '',
            lead: '市城市管理局',
            units: [],
            deadline: '2024-03-31',
            evidence: [],
          },
        },
      },
    },
  },
  *run({ pack, ledger, dossier }) {
    const supported = new Set(ledger.pieces.flatMap((p) => p.clauses));
    for (const clause of clausesOf(pack)) {
      if (supported.has(clause.id)) continue;
      const wanted = clause.evidence.length > 0 ? `，一般应有：${clause.evidence.join('、')}` : '';
      yield {
        at: dossier.at('registry'),
        message: `${clauseLabel(clause)}没有任何佐证${wanted}`,
        about: { clause: clause.id, department: clause.departments.join('、') },
      };
    }
  },
};
