import type { Style } from '../../model/style.ts';

/** Word counts lengths in twentieths of a point and type in half points. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);
export const twipsOf = (points: number): number => Math.round(points * 20);
export const halfPoints = (points: number): number => Math.round(points * 2);
/** Rules are counted in eighths of a point. */
export const eighths = (mm: number): number => Math.max(2, Math.round((mm * 8 * 72) / 25.4));

/** Width of the type area, in twips. */
export const textWidth = ({ page }: Style, landscape = false): number =>
  landscape ? twips(page.height - page.top - page.bottom) : twips(page.width - page.left - page.right);

/**
 * Line pitch of the text, in twips. A little less than the exact share: Word and LibreOffice drop the last line of a page
 * when 22 pitches touch the foot of the type area (measured: 28.95 pt gives 22 lines, 29 pt gives 21).
 */
export const linePitch = ({ page, grid }: Style): number =>
  Math.floor((twips(page.height - page.top - page.bottom) - 10) / grid.lines);

/** One cell of the 28 in a line, in twips, and what is taken off each character to make it so (16 pt: −0.25 pt). */
export const cellWidth = (style: Style): number => Math.floor(textWidth(style) / style.grid.characters);
export const characterSpacing = (style: Style): number => Math.min(0, cellWidth(style) - twipsOf(style.text.body.size));
