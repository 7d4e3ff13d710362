import { decimalsOf, roundsTo } from '../decimals.ts';

const levelOf = (value: string): string => value.normalize('NFKC').trim().replace(/级$/, '').toUpperCase();

/** The same number, or the same level however it is written. */
export const same = (stated: number | string, own: number | string | null): boolean =>
  typeof stated === 'number' || typeof own === 'number'
    ? stated === own
    : own !== null && levelOf(stated) === levelOf(own);

/** One is the other rounded, or both differ by one in their last digit, as sums of rounded terms do. */
export function alike(stated: number | string, own: number | string | null): boolean {
  if (typeof stated !== 'number' || typeof own !== 'number') return false;
  if (roundsTo(stated, own) || roundsTo(own, stated)) return true;
  const digits = Math.min(decimalsOf(stated), decimalsOf(own));
  return digits >= 2 && Math.abs(stated - own) <= 1.000001 * 10 ** -digits;
}
