import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { indicatorRows } from '../indicator-rows.ts';

export const indicatorEvidenceMissing: Check<'dossier'> = {
  code: 'indicator-evidence-missing',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '每项指标都至少有一件佐证',
  why: '没有佐证的数据视同没有依据，评审时按缺项处理',
  basis: basis.corroboration,
  mend: '在“佐证编号”栏填写能证明该数的佐证编号，或在“佐证登记”的“支撑指标”栏写上该指标',
  examples: {
    good: {
      text: '本行没写编号，但“佐证登记”注明支撑该指标',
      patch: { set: { 'dossier/indicators/904/evidence': [] } },
    },
    bad: {
      text: '两处都没有写',
      patch: {
        set: {
          'dossier/indicators/904/evidence': [],
          'dossier/registry/92.1-02/indicators': ['902', '903', '905', '906', '907'],
        },
      },
    },
  },
  *run(subject) {
    const supported = new Set(subject.ledger.pieces.flatMap((p) => p.indicators));
    for (const { record, row, label, indicator, about } of indicatorRows(subject)) {
      if (record.evidence.length > 0 || supported.has(record.id) || supported.has(indicator.id)) continue;
      if (record.years.length === 0) continue;
      yield { at: subject.dossier.at('indicators', row, 'evidence'), message: `${label}没有任何佐证`, about };
    }
  },
};
