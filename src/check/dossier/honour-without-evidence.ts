import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const honourWithoutEvidence: Check<'dossier'> = {
  code: 'honour-without-evidence',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '每项荣誉都有命名文件或证书作佐证',
  why: '没有文件的荣誉不能写进汇报',
  basis: basis.corroboration,
  mend: '把命名文件或证书登记为佐证',
  examples: {
    good: { text: '有佐证', patch: {} },
    bad: { text: '省级示范城市没有佐证', patch: { set: { 'dossier/honours/#0/evidence': [] } } },
  },
  *run({ dossier }) {
    for (const [i, { name, evidence }] of dossier.value.honours.entries())
      if (evidence.length === 0) yield { at: dossier.at('honours', i, 'evidence'), message: `荣誉“${name}”没有佐证` };
  },
};
