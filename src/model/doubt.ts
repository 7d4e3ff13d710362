import type { Corroboration } from './insight.ts';
import type { Judgement, YearFigure } from './verdict.ts';

interface Judged {
  readonly judgement: Judgement | string;
  readonly unit: string;
  readonly series: readonly Pick<YearFigure, 'value'>[];
}

/** 存疑 — why a figure said to meet its target must be looked at all the same; null where nothing speaks against it. */
export function doubtOf({ judgement, unit, series }: Judged, found: Corroboration | undefined): string | null {
  if (judgement !== '达标') return null;
  const holds = (is: (value: number) => boolean): boolean =>
    series.some(({ value }) => typeof value === 'number' && is(value));
  const contradicted = found?.contradicted ?? [];
  const reasons = [
    ...(contradicted.length === 0 ? [] : [`佐证${contradicted.join('、')}写着另一个数`]),
    ...(unit === '%' && holds((value) => value > 100) ? ['百分率超过100%'] : []),
    ...(unit === '%' && holds((value) => value < 0) ? ['百分率是负数'] : []),
  ];
  return reasons.length === 0 ? null : reasons.join('，');
}
