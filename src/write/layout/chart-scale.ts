import type { ChartBlock } from '../../model/document.ts';

/** Maps a value to its share, 0…1, of a chart's height. The axis starts at zero: a bar's length tells the truth. */
export function chartScale({ points, target }: ChartBlock): (value: number) => number {
  const values = [...points.flatMap((p) => (p.value === null ? [] : [p.value])), target ?? 0, 0];
  const low = Math.min(...values);
  const range = Math.max(...values) - low || 1;
  return (value) => (value - low) / range;
}
