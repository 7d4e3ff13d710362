import { eventProofs } from '../../model/events.ts';
import type { Check } from '../check.ts';
import { citedNumbers } from '../citations.ts';
import { filedAsMaterial } from '../filed.ts';
import { basis } from '../grounds.ts';
import { registryRow } from '../registry-rows.ts';

export const evidenceUncited: Check<'dossier'> = {
  code: 'evidence-uncited',
  stage: 'dossier',
  severity: 'note',
  ground: 'practice',
  title: '目录中的每件佐证都支撑某个指标或被某处事实引用',
  why: '只挂在条款下、没有任何事实引用的材料，评审看不出它证明什么',
  basis: basis.corroboration,
  mend: '在相应的指标、举措、整改等行的“佐证编号”栏写上该编号，或在“佐证登记”写明支撑的指标；用不上的移走',
  examples: {
    good: { text: '每件都有引用', patch: {} },
    bad: {
      text: '“组织管理”下多一件谁也没有引用的简报',
      patch: {
        add: {
          files: { path: '佐证材料/简报.pdf', bytes: 900, digest: 'f0', media: 'pdf', pages: 1, state: 'sound' },
          'dossier/registry': {
            number: '91.1-07',
            file: '简报.pdf',
            title: '工作简报',
            unit: '市城市管理局',
            docNumber: '',
            date: '2023-05-01',
            pages: '',
            clauses: ['91.1'],
            indicators: [],
            kind: '',
            place: '',
            note: '',
          },
        },
      },
    },
  },
  *run(subject) {
    const { dossier, ledger, pack } = subject;
    const cited = new Set(citedNumbers(subject).map((c) => c.number));
    for (const event of pack.events)
      for (const { number } of eventProofs(event, pack, ledger.pieces)) cited.add(number);
    const filed = filedAsMaterial(pack);
    for (const piece of ledger.pieces) {
      const { number, title, indicators, file, clauses, unit } = piece;
      if (indicators.length > 0 || cited.has(number) || filed(file.path)) continue;
      const row = registryRow(dossier.value, piece);
      yield {
        at: row < 0 ? { file: file.path } : dossier.at('registry', row, 'number'),
        message: `佐证${number}“${title}”没有支撑任何指标，也没有任何一处引用它`,
        about: { department: unit, ...(clauses[0] ? { clause: clauses[0] } : {}) },
      };
    }
  },
};
