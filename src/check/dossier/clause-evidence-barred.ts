import { isBarred } from '../barred.ts';
import type { Check } from '../check.ts';
import { clauseLabel, clausesOf } from '../clauses.ts';
import { basis } from '../grounds.ts';
import { piecePlace } from '../piece-place.ts';

export const clauseEvidenceBarred: Check<'dossier'> = {
  code: 'clause-evidence-barred',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '条款下没有不算数的材料',
  why: '过期的证明、自己组织的网络投票之类放进来，评审不认，还挤掉该放的材料',
  basis: basis.archive,
  mend: '换成所说的材料；这一件若支撑别的条款，把“条款”改过去，否则移出“佐证材料”',
  examples: {
    good: {
      text: '申报年度的作业台账可以放',
      patch: { set: { 'pack/categories/92/clauses/92.1/barred': [barredLedger()] } },
    },
    bad: {
      text: '规定只收当年的作业台账，放了2021年的',
      patch: {
        set: {
          'pack/categories/92/clauses/92.1/barred': [barredLedger()],
          'dossier/registry/92.1-01/title': '2021年机械化作业台账',
        },
      },
      also: ['clause-set-incomplete'],
    },
  },
  *run(subject) {
    const { pack, ledger, dossier } = subject;
    const { year } = dossier.value.settings;
    for (const clause of clausesOf(pack))
      for (const bar of clause.barred)
        for (const piece of ledger.pieces)
          if (piece.clauses.includes(clause.id) && isBarred(bar, piece, year))
            yield {
              at: piecePlace(subject, piece, 'clauses'),
              message: `佐证${piece.number}“${piece.title}”放在${clauseLabel(clause)}下，是${bar.name}，不算数：${bar.why}`,
              about: { clause: clause.id, department: piece.unit },
            };
  },
};

function barredLedger(): unknown {
  return { name: '往年的作业台账', kinds: [], anyOf: ['作业台账'], olderThan: 1, why: '只看当年的作业' };
}
