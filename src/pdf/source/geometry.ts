import { isArray, type PdfDict, type PdfValue } from '../syntax/values.ts';

/** Left, bottom, right, top in points of default user space. */
export type Box = readonly [number, number, number, number];

/** What the reader sees of a page: the box in user space, how it is turned, and its size as shown (7.7.3.3, 14.11.2). */
export interface PageView {
  readonly box: Box;
  readonly media: Box;
  readonly rotate: 0 | 90 | 180 | 270;
  /** Points a unit of user space measures. */
  readonly unit: number;
  /** Size as shown, in points. */
  readonly width: number;
  readonly height: number;
}

const a4: Box = [0, 0, 595.276, 841.89];

/** The visible box is the crop box cut to the media box; a page without a usable box is taken as A4, as readers do. */
export function readView(page: PdfDict, resolve: (value: PdfValue | undefined) => PdfValue): PageView {
  const media = readBox(page.get('MediaBox'), resolve) ?? a4;
  const crop = readBox(page.get('CropBox'), resolve);
  const box = (crop && intersect(crop, media)) ?? media;
  const turned = resolve(page.get('Rotate'));
  const rotate = (((Math.round((typeof turned === 'number' ? turned : 0) / 90) * 90) % 360) + 360) % 360;
  const userUnit = resolve(page.get('UserUnit'));
  const unit = typeof userUnit === 'number' && userUnit > 0 ? userUnit : 1;
  const [width, height] = [(box[2] - box[0]) * unit, (box[3] - box[1]) * unit];
  const sideways = rotate === 90 || rotate === 270;
  return {
    box,
    media,
    rotate: rotate as PageView['rotate'],
    unit,
    width: sideways ? height : width,
    height: sideways ? width : height,
  };
}

/** 7.9.5: any two opposite corners. Null when it is no rectangle or has no area. */
export function readBox(value: PdfValue | undefined, resolve: (value: PdfValue | undefined) => PdfValue): Box | null {
  const given = resolve(value);
  if (!isArray(given) || given.length < 4) return null;
  const [x1, y1, x2, y2] = [resolve(given[0]), resolve(given[1]), resolve(given[2]), resolve(given[3])];
  if (typeof x1 !== 'number' || typeof y1 !== 'number' || typeof x2 !== 'number' || typeof y2 !== 'number') return null;
  const box: Box = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
  return box[2] > box[0] && box[3] > box[1] ? box : null;
}

function intersect(a: Box, b: Box): Box | null {
  const cut: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return cut[2] > cut[0] && cut[3] > cut[1] ? cut : null;
}

/** `a b c d e f` from the page as shown (points, origin bottom left) to user space (8.3.3). */
export function shownToUser({ box, rotate, unit }: PageView): readonly number[] {
  const scale = 1 / unit;
  const [left, bottom, right, top] = box;
  if (rotate === 90) return [0, scale, -scale, 0, right, bottom];
  if (rotate === 180) return [-scale, 0, 0, -scale, right, top];
  if (rotate === 270) return [0, -scale, scale, 0, left, top];
  return [scale, 0, 0, scale, left, bottom];
}
