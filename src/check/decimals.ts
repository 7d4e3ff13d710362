/** Digits behind the point as stated: 86.5 → 1, 100 → 0. */
export const decimalsOf = (value: number): number => {
  if (Number.isSafeInteger(value)) return 0;
  const text = String(value);
  if (text.includes('e')) return 12;
  return text.split('.')[1]?.length ?? 0;
};

/** What a handful of computing steps may lose of a double, relative to its size: some thousand times the last bit. */
const LOST = 1e-12;

/** Whether `stated` is `exact` rounded to the digits it is stated with. */
export const roundsTo = (stated: number, exact: number): boolean =>
  Math.abs(stated - exact) <= 0.5 * 10 ** -decimalsOf(stated) + LOST * Math.max(1, Math.abs(exact));

/** For messages: at most four decimals, no trailing zeros. */
export const shown = (value: number): string => String(Number(value.toFixed(4)));
