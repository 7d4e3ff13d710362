/** At most two decimals, half away from zero, trailing zeros cut: `86.55`, `100`, `2.2`. Decimal-exact for inputs up to 1e12. */
export function printNumber(value: number, decimals = 2): string {
  return String(round(value, decimals));
}

/** Rounds the decimal the user sees (1.005 → 1.01), not the binary double behind it. */
export function round(value: number, decimals: number): number {
  const [digits = '0', exponent = '0'] = value.toString().split('e');
  const shifted = Math.round(Math.abs(Number(`${digits}e${Number(exponent) + decimals}`)));
  return (Math.sign(value) * shifted) / 10 ** decimals || 0;
}
