import type { Corroboration } from './insight.ts';
import type { Judgement, YearFigure } from './verdict.ts';

interface Judged {
  readonly judgement: Judgement | string;
  readonly unit: string;
  readonly series: readonly Pick<YearFigure, 'value'>[];
}

/** A percentage below nought or above a hundred. */
export const impossibleShare = (value: number, unit: string): boolean => unit === '%' && (value < 0 || value > 100);

/** 存疑 — why a figure said to meet its target must be looked at all the same; null where nothing speaks against it. */
export function doubtOf({ judgement, unit, series }: Judged, found: Corroboration | undefined): string | null {
  if (judgement !== '达标') return null;
  const impossible = series.some(({ value }) => typeof value === 'number' && impossibleShare(value, unit));
  const contradicted = found?.contradicted ?? [];
  const reasons = [
    ...(contradicted.length === 0 ? [] : [`佐证${contradicted.join('、')}写着另一个数`]),
    ...(impossible ? ['百分率不在0到100%之间'] : []),
  ];
  return reasons.length === 0 ? null : reasons.join('，');
}

/** Whose figures are doubted, and why, by the id of the verdict. */
export function doubtsOf(
  verdicts: readonly (Judged & { readonly id: string })[],
  corroboration: readonly Corroboration[],
): ReadonlyMap<string, string> {
  const found = new Map(corroboration.map((one) => [one.indicator, one]));
  return new Map(
    verdicts.flatMap((verdict) => {
      const doubt = doubtOf(verdict, found.get(verdict.id));
      return doubt === null ? [] : [[verdict.id, doubt] as const];
    }),
  );
}
