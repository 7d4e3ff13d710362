import { dictOf, isArray, isStream, nameOf, type PdfValue } from '../syntax/values.ts';
import type { FindObject } from './content-marks.ts';
import type { PdfDocument } from './document.ts';
import { type Box, type PageView, readBox } from './geometry.ts';
import { identity, type Matrix } from './matrix.ts';

/** 页边余白 — free points at the upper and lower edge of a page as shown; `room` stands for that much or more. */
export interface Reach {
  readonly top: number;
  readonly bottom: number;
}

/** What a usual stamp needs. */
export const room = 34;

/** How much of a page's edges its marks leave free. A hair line is wider than it says. */
export function reachOf({ box: [left, bottom, right, top], rotate, unit }: PageView, marks: Box | null): Reach {
  if (!marks) return { top: room, bottom: room };
  const free = { left: marks[0] - left, bottom: marks[1] - bottom, right: right - marks[2], top: top - marks[3] };
  const [above, below] = {
    0: [free.top, free.bottom],
    90: [free.left, free.right],
    180: [free.bottom, free.top],
    270: [free.right, free.left],
  }[rotate] as [number, number];
  return { top: limited(above * unit - 1), bottom: limited(below * unit - 1) };
}

const limited = (points: number): number =>
  Number.isNaN(points) ? 0 : Math.round(Math.min(room, Math.max(0, points)) * 10) / 10;

const picture: Box = [0, 0, 1, 1];

/** Pictures and forms by their names in a page's resources (8.8.1, 8.10.2). */
export function objectFinder({ resolve }: PdfDocument, resources: PdfValue): FindObject {
  const names = dictOf(resolve(dictOf(resolve(resources))?.get('XObject')));
  return (name) => {
    const object = resolve(names?.get(name));
    if (!isStream(object)) return null;
    if (nameOf(resolve(object.dict.get('Subtype'))) !== 'Form') return { box: picture, matrix: identity };
    const given = resolve(object.dict.get('Matrix'));
    const numbers = isArray(given) ? given.map(resolve).filter((item) => typeof item === 'number') : [];
    const box = readBox(object.dict.get('BBox'), resolve);
    return box && { box, matrix: numbers.length === 6 ? (numbers as unknown as Matrix) : identity };
  };
}
