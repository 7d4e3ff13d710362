import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const rectificationWithoutEvidence: Check<'dossier'> = {
  code: 'rectification-without-evidence',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '已销号的问题都有销号佐证',
  why: '没有佐证的销号等于没有整改',
  basis: basis.loop,
  mend: '把整改前后照片、验收单登记为佐证，并在“佐证编号”栏写上编号',
  examples: {
    good: { text: '已销号的Z1有销号单', patch: {} },
    bad: {
      text: 'Z1已销号，没有佐证',
      patch: { set: { 'dossier/rectifications/Z1/evidence': [], 'dossier/registry/92.1-03/indicators': ['901'] } },
    },
  },
  *run({ dossier }) {
    for (const [i, { id, problem, status, evidence, lead }] of dossier.value.rectifications.entries())
      if (status === '已销号' && evidence.length === 0)
        yield {
          at: dossier.at('rectifications', i, 'evidence'),
          message: `整改${id}“${problem}”已销号，却没有佐证`,
          about: { department: lead },
        };
  },
};
