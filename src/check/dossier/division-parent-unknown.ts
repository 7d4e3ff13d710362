import { refusedIn } from '../../model/refused.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { rowsBy } from '../rows-by.ts';

export const divisionParentUnknown: Check<'dossier'> = {
  code: 'division-parent-unknown',
  stage: 'dossier',
  leansOn: 'divisions',
  severity: 'error',
  ground: 'standard',
  title: '区划名单中的上级都在名单里，且层级高于本级',
  why: '上级写错，名单就接不成一棵树',
  basis: basis.review,
  mend: '改正“上级”栏，或补上所缺的上级',
  examples: {
    good: { text: '上级都在名单中', patch: {} },
    bad: { text: '“和平街道”的上级写成“南城区”', patch: { set: { 'dossier/divisions/和平街道/parent': '南城区' } } },
  },
  *run({ dossier, refused }) {
    const { divisions } = dossier.value;
    const unread = refusedIn(refused, 'divisions', 'name');
    const named = rowsBy(divisions, (d) => d.name);
    for (const [i, { name, level, parent }] of divisions.entries()) {
      if (parent === '' || unread.has(parent)) continue;
      const above = named.get(parent) ?? [];
      const at = dossier.at('divisions', i, 'parent');
      if (above.length === 0) yield { at, message: `“${name}”的上级“${parent}”不在名单中` };
      else if (!above.some((a) => rank(a.level) < rank(level)))
        yield { at, message: `“${name}”（${level}）的上级“${parent}”是${above[0]?.level}，层级不对` };
    }
  },
};

const ranks = ['市', '区县', '街道镇乡', '社区村'];
const rank = (level: string): number => ranks.findIndex((r) => r.includes(level));
