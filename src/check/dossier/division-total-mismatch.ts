import type { Division } from '../../model/dossier.ts';
import { refusedIn } from '../../model/refused.ts';
import type { Check } from '../check.ts';
import { shown } from '../decimals.ts';
import { basis } from '../grounds.ts';
import { rowsBy } from '../rows-by.ts';

const columns = { population: '人口', area: '面积' } as const;

export const divisionTotalMismatch: Check<'dossier'> = {
  code: 'division-total-mismatch',
  stage: 'dossier',
  leansOn: 'divisions',
  severity: 'error',
  ground: 'law',
  title: '上级区划的人口、面积等于所属下级之和',
  why: '合计与分项对不上，说明漏列了下级或抄错了数',
  basis: basis.statistics,
  mend: '核对各下级的数与合计；有不设街道的功能区单独统计的，也列为一行',
  examples: {
    good: { text: '两区人口110.4+100=210.4，等于全市', patch: {} },
    bad: { text: '西城区人口写成120，合计230.4', patch: { set: { 'dossier/divisions/西城区/population': 120 } } },
  },
  *run({ dossier, refused }) {
    const { divisions } = dossier.value;
    const unread = refusedIn(refused, 'divisions', 'parent');
    const below = rowsBy(divisions, (d) => d.parent);
    for (const [i, parent] of divisions.entries()) {
      if (unread.has(parent.name)) continue;
      const children = (below.get(parent.name) ?? []).filter((d) => d !== parent);
      for (const [key, word] of Object.entries(columns) as [keyof typeof columns, string][]) {
        const sum = sumOf(children, key);
        const total = parent[key];
        if (sum === null || total === null || Math.abs(sum - total) <= tolerance(total, children.length)) continue;
        yield {
          at: dossier.at('divisions', i, key),
          message: `${parent.name}${word}填报${total}，所属${children.length}个下级之和为${shown(sum)}，相差${shown(total - sum)}`,
        };
      }
    }
  },
};

/** Null unless every part states its share. */
const sumOf = (children: readonly Division[], key: keyof typeof columns): number | null =>
  children.length === 0 || children.some((c) => c[key] === null)
    ? null
    : children.reduce((sum, c) => sum + (c[key] ?? 0), 0);

/** Each rounded part may be off by half of the total's last digit. */
const tolerance = (total: number, parts: number): number =>
  0.5 * 10 ** -(String(total).split('.')[1]?.length ?? 0) * (Number.isInteger(total) ? 1 : parts) + 1e-9;
