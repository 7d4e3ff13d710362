import type { Matrix } from '../../pdf/source/matrix.ts';
import type { Operand } from './operations.ts';

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
