import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const divisionDuplicate: Check<'dossier'> = {
  code: 'division-duplicate',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '同一上级之下没有同名的区划',
  why: '同名两行会使个数、人口重复计算',
  basis: basis.corroboration,
  mend: '删去重复的一行',
  examples: {
    good: { text: '各不同名', patch: {} },
    bad: {
      text: '“和平街道”列了两次',
      patch: {
        add: {
          'dossier/divisions': {
            name: '和平街道',
            level: '街道',
            parent: '西城区',
            population: null,
            area: null,
            builtUp: true,
          },
        },
      },
      also: ['division-count-mismatch'],
    },
  },
  *run({ dossier }) {
    const seen = new Set<string>();
    for (const [i, { name, parent, level }] of dossier.value.divisions.entries()) {
      const key = `${parent}/${level}/${name}`;
      if (seen.has(key)) yield { at: dossier.at('divisions', i, 'name'), message: `“${parent}”下的“${name}”重复` };
      seen.add(key);
    }
  },
};
