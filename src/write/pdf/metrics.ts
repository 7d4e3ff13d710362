import type { Style } from '../../model/style.ts';

/** Points in a millimetre. */
const pointsPerMm = 72 / 25.4;

/** 版心网格 — what the style table's page and grid come to, in points. */
export interface Metrics {
  /** Type area. */
  readonly width: number;
  readonly height: number;
  /** One cell of a line of 28. */
  readonly cell: number;
  /** Added between characters of the text so that 28 fill a line. */
  readonly tracking: number;
  /** From one line's top to the next: 22 lines fill the type area from edge to edge. */
  readonly pitch: number;
  /** The gap under a line of text. */
  readonly gap: number;
}

/** The em box sits this share above the baseline; it centres both the ink and the faces' own ascents in the line. */
export const ascent = 0.93;

export function metricsOf({ page, grid, text }: Style): Metrics {
  const width = (page.width - page.left - page.right) * pointsPerMm;
  const height = (page.height - page.top - page.bottom) * pointsPerMm;
  const cell = width / grid.characters;
  const pitch = (height - text.body.size) / (grid.lines - 1);
  // A hair less than the exact share, so that rounding never pushes the 28th character out.
  return { width, height, cell, tracking: cell - text.body.size - 0.005, pitch, gap: pitch - text.body.size - 0.002 };
}
