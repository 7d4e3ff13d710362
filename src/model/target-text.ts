import type { Target } from './indicator.ts';

const sign = { '>=': '≥', '>': '＞', '<=': '≤', '<': '＜', '=': '' } as const;

/** 目标值 as printed: `≥80%`, `≥75%或持续提高`, `逐年下降`. */
export function targetText(target: Target, unit: string): string {
  if (target.form !== 'number') return target.text;
  const alternative = target.orImproving === undefined ? '' : `或${target.orImproving}`;
  return `${sign[target.op]}${withUnit(target.value, unit)}${alternative}`;
}

/** 1/10万 is a rate's unit written before the slash in prose: 18/10万. */
export function withUnit(value: number | string, unit: string): string {
  if (unit === '1/10万') return `${value}/10万`;
  if (unit === '等级') return `${value}级`.replace('级级', '级');
  return unit === '有/无' ? String(value) : `${value}${unit}`;
}
