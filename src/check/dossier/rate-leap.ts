import type { Check } from '../check.ts';
import { shown } from '../decimals.ts';
import { basis } from '../grounds.ts';
import { indicatorRows } from '../indicator-rows.ts';

/** Percentage points in one year. */
const leap = 15;

export const rateLeap: Check<'dossier'> = {
  code: 'rate-leap',
  stage: 'dossier',
  severity: 'note',
  ground: 'heuristic',
  title: '百分率指标一年之内没有大起大落',
  why: '一年升降十几个百分点，评审专家必问原因，多半要求附佐证说明',
  basis: basis.plausibility,
  mend: '核对两年的口径和分子、分母；属实的，在“备注”栏写明原因并附佐证',
  examples: {
    good: { text: '一年提高12个百分点不算', patch: { set: { 'dossier/indicators/907/years/2021/value': 60.44 } } },
    bad: {
      text: '“污水收集率”由49.34%升到72.44%',
      patch: { set: { 'dossier/indicators/907/years/2021/value': 49.34 } },
    },
  },
  *run(subject) {
    for (const { record, row, unit, label, about } of indicatorRows(subject)) {
      if (unit !== '%' || record.note.trim() !== '') continue;
      const given = record.years.flatMap(({ year, value }, index) =>
        typeof value === 'number' ? [{ year, value, index }] : [],
      );
      const sorted = given.sort((a, b) => a.year - b.year);
      for (const [i, now] of sorted.entries()) {
        const before = sorted[i - 1];
        if (before === undefined || now.year !== before.year + 1) continue;
        const moved = now.value - before.value;
        if (Math.abs(moved) < leap) continue;
        yield {
          at: subject.dossier.at('indicators', row, 'years', now.index, 'value'),
          message: `${label}由${before.year}年的${before.value}%变为${now.year}年的${now.value}%，一年${moved > 0 ? '提高' : '下降'}${shown(Math.abs(moved))}个百分点`,
          about,
        };
      }
    }
  },
};
