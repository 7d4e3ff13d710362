import type { Target } from '../../model/pack.ts';

const signs = { '>=': '≥', '>': '＞', '<=': '≤', '<': '＜', '=': '＝' } as const;

/** 目标 for the clerk's eye; it is never read back. */
export function targetText(target: Target, unit: string): string {
  if (target.form !== 'number') return target.text;
  const suffix = unit === '%' || unit === '‰' ? unit : '';
  return `${signs[target.op]}${target.value}${suffix}${target.orImproving === undefined ? '' : `，或${target.orImproving}`}`;
}
