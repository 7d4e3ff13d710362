import type { Operand } from './operations.ts';

/** Six numbers a … f of an affine map (8.3.3): x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `a`, then `b`. */
export const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

export const moved = (by: Matrix, x: number, y: number): Matrix => [
  by[0],
  by[1],
  by[2],
  by[3],
  x * by[0] + y * by[2] + by[4],
  x * by[1] + y * by[3] + by[5],
];

/** Null unless the first six are numbers. */
export function matrixOf(values: readonly (Operand | unknown)[]): Matrix | null {
  const [a, b, c, d, e, f] = values;
  const six = [a, b, c, d, e, f];
  return six.every((n) => typeof n === 'number' && Number.isFinite(n)) ? (six as unknown as Matrix) : null;
}
