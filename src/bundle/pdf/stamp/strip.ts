import type { Box, PageView } from '../../../pdf/source/geometry.ts';
import { type Reach, room } from '../../../pdf/source/reach.ts';
import type { Stamp } from '../plan.ts';
import { defaultMargin, defaultSize, type PlacedStamp } from './content.ts';

/** 戳记条 — points by which a page grows at its upper and lower edge as shown, so that stamps cover nothing. */
export interface Strips {
  readonly top: number;
  readonly bottom: number;
}

/** Paper between a stamp in a strip and the edge, and between it and the page it belongs to. */
const [outside, between] = [10, 5];

/** A strip is a multiple of 6 points, so that a page drawn with it has the same pixels as without at usual resolutions. */
const wholeStep = (points: number): number => Math.ceil(points / 6) * 6;

/**
 * Where a page's own marks leave no room for its stamps, the page grows by a strip and stays what it was: nothing is
 * covered and nothing is scaled, as binders of court bundles ask of page numbers.
 */
export function stripsFor(stamps: readonly Stamp[], reach: Reach | undefined): Strips {
  const at = (edge: 'top' | 'bottom'): number => {
    let strip = 0;
    for (const { at: corner, size = defaultSize, margin = defaultMargin } of stamps) {
      const free = reach?.[edge] ?? room;
      if (corner.startsWith(edge) && margin + size + 1 > free)
        strip = Math.max(strip, wholeStep(outside + size + between));
    }
    return strip;
  };
  return { top: at('top'), bottom: at('bottom') };
}

/** The stamps with those of a grown edge moved out into its strip. */
export const inStrips = (stamps: readonly Stamp[], { top, bottom }: Strips): readonly PlacedStamp[] =>
  stamps.map((stamp) => ((stamp.at.startsWith('top') ? top : bottom) > 0 ? { ...stamp, edge: outside } : stamp));

/** The page as shown, grown: the visible box by the strips, the media box as far as it must. */
export function grown(view: PageView, { top, bottom }: Strips): PageView {
  const { box, media, rotate, unit, width, height } = view;
  const [above, below] = [top / unit, bottom / unit];
  const [left, low, right, high] = box;
  const larger: Readonly<Record<PageView['rotate'], Box>> = {
    0: [left, low - below, right, high + above],
    90: [left - above, low, right + below, high],
    180: [left, low - above, right, high + below],
    270: [left - below, low, right + above, high],
  };
  const seen = larger[rotate];
  return {
    ...{ rotate, unit, box: seen, width, height: height + top + bottom },
    media: [
      Math.min(media[0], seen[0]),
      Math.min(media[1], seen[1]),
      Math.max(media[2], seen[2]),
      Math.max(media[3], seen[3]),
    ],
  };
}
