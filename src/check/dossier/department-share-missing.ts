import type { Check } from '../check.ts';
import { bareUnit, splitUnits } from '../departments.ts';
import { basis } from '../grounds.ts';

export const departmentShareMissing: Check<'dossier'> = {
  code: 'department-share-missing',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '每个牵头单位都交来了佐证',
  why: '牵头的工作一件材料也没有，说明该单位没有报送',
  basis: basis.archive,
  mend: '催该单位报送；已报送而登记成别的单位的，改正“形成单位”栏',
  examples: {
    good: { text: '两个牵头单位都有佐证', patch: {} },
    bad: {
      text: '市统计局牵头却没有交来佐证',
      patch: { set: { 'dossier/responsibilities/R2/lead': '市园林局', 'dossier/organisation/#0/unit': '市园林局' } },
    },
  },
  *run({ dossier, ledger }) {
    const { settings, responsibilities } = dossier.value;
    const bare = (name: string): string => bareUnit(name, settings.applicant.name);
    const given = new Set(ledger.pieces.flatMap((p) => splitUnits(p.unit)).map(bare));
    // Where nobody's name was entered, nothing tells whose the pieces are.
    if (given.size === 0) return;
    const asked = new Set<string>();
    for (const [i, { lead, clause }] of responsibilities.entries())
      for (const unit of splitUnits(lead)) {
        if (given.has(bare(unit)) || asked.has(bare(unit))) continue;
        asked.add(bare(unit));
        yield {
          at: dossier.at('responsibilities', i, 'lead'),
          message: `${unit}牵头了任务，佐证目录中却没有一件的“形成单位”是它`,
          about: { department: unit, clause },
        };
      }
  },
};
