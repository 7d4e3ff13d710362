import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { indicatorRows } from '../indicator-rows.ts';

export const yearJump: Check<'dossier'> = {
  code: 'year-jump',
  stage: 'dossier',
  severity: 'warning',
  ground: 'heuristic',
  title: '同一指标相邻两年没有成倍的跳变',
  why: '相差近十倍或更多，多为单位写错（万、亿）或小数点错位',
  basis: basis.plausibility,
  mend: '核对两年的单位与小数点；变化属实的，在备注说明原因，并在 dossier.yaml 登记豁免',
  examples: {
    good: { text: '一年升高四成不算', patch: { set: { 'dossier/indicators/903/years/2018/value': 221.5 } } },
    bad: { text: '2021年的数多写了一位', patch: { set: { 'dossier/indicators/903/years/2021/value': 1582.7 } } },
  },
  *run(subject) {
    for (const { record, row, label, about } of indicatorRows(subject)) {
      const sorted = record.years.map((given, index) => ({ given, index })).sort((a, b) => a.given.year - b.given.year);
      for (const [k, { given, index }] of sorted.entries()) {
        const before = sorted[k - 1]?.given;
        const term = before === undefined ? undefined : terms.find((t) => jumps(before[t], given[t]));
        if (before === undefined || term === undefined) continue;
        yield {
          at: subject.dossier.at('indicators', row, 'years', index, term),
          message: `${label}${words[term]}由${before.year}年的${before[term]}变为${given.year}年的${given[term]}，相差${factor}倍以上`,
          about,
        };
        break;
      }
    }
  },
};

const factor = 8;
const words = { value: '数值', numerator: '分子', denominator: '分母' } as const;
const terms = ['value', 'numerator', 'denominator'] as const;

/** Small counts jump by nature (a few deaths a year), so both must be at least ten, or a rate above one. */
const jumps = (a: number | string | null, b: number | string | null): boolean =>
  typeof a === 'number' &&
  typeof b === 'number' &&
  Math.min(a, b) > 1 &&
  Math.max(a, b) >= 10 &&
  Math.max(a / b, b / a) >= factor;
