import { type PageView, shownToUser } from '../../../pdf/source/geometry.ts';
import { serializeNumber } from '../../../pdf/syntax/serialize.ts';
import type { Stamp } from '../plan.ts';
import type { StampFont } from './font.ts';

/** The stamp face's name in a page's resources, but for those that have it already. */
export const stampFontName = 'ShbStamp';

/** Points. */
export const [defaultSize, defaultMargin] = [9, 18];

/** A stamp whose distance from the upper or lower edge is another than its margin. */
export interface PlacedStamp extends Stamp {
  readonly edge?: number;
}

/**
 * Drawing instructions of a page's stamps. They stand behind the page's own content, whose changes to the graphics
 * state are undone first (8.4.2), and are laid out on the page as shown: turned pages and moved origins are no matter.
 * Each line has a white outline, so that it can be read on a dark scan without covering what is around it.
 */
export function stampContent(
  stamps: readonly PlacedStamp[],
  view: PageView,
  font: StampFont,
  face = stampFontName,
): string {
  const matrix = shownToUser(view).map(serializeNumber).join(' ');
  const lines = stamps.map((stamp) => lineOf(stamp, view, font, face)).join('');
  return `q ${matrix} cm 1 G 0 g 1.6 w 1 j\nBT\n${lines}ET\nQ\n`;
}

function lineOf(
  { text, at, size: wanted = defaultSize, margin = defaultMargin, edge = margin }: PlacedStamp,
  view: PageView,
  font: StampFont,
  face: string,
): string {
  const room = Math.max(10, view.width - 2 * Math.min(margin, view.width / 8));
  const perPoint = font.widthOf(text) / 1000;
  const size = Math.min(wanted, perPoint > 0 ? room / perPoint : wanted);
  const width = perPoint * size;
  const inset = Math.min(margin, view.width / 8);
  const x = at.endsWith('left') ? inset : at.endsWith('right') ? view.width - inset - width : (view.width - width) / 2;
  const y = at.startsWith('top')
    ? view.height - Math.min(edge, view.height / 8) - size * 0.8
    : Math.min(edge, view.height / 8);
  const code = `<${font.encode(text)}>`;
  const place = `1 0 0 1 ${serializeNumber(x)} ${serializeNumber(y)} Tm`;
  return `/${face} ${serializeNumber(size)} Tf ${place} 1 Tr ${code} Tj ${place} 0 Tr ${code} Tj\n`;
}
