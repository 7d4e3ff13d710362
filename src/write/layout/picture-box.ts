import type { PictureBlock } from '../../model/document.ts';
import type { PictureSize } from '../../model/picture-size.ts';
import type { Style } from '../../model/style.ts';

/** Of the type area: a picture stands in it with air on both sides and leaves room for its caption and some text. */
const share = { width: 0.86, height: 0.6 };

/** How large a picture is drawn, in millimetres: as asked, never larger than its share of the type area. */
export function pictureBox(
  pixels: Pick<PictureSize, 'width' | 'height'>,
  { width: asked, height: allowed }: PictureBlock,
  { page }: Style,
  landscape: boolean,
): { readonly width: number; readonly height: number } {
  const across = page.width - page.left - page.right;
  const down = page.height - page.top - page.bottom;
  const area = landscape ? { width: down, height: across } : { width: across, height: down };
  const widest = asked === undefined ? area.width * share.width : Math.min(asked, area.width);
  const tallest = Math.min(allowed ?? Number.POSITIVE_INFINITY, area.height * share.height);
  const scale = Math.min(widest / pixels.width, tallest / pixels.height);
  return { width: pixels.width * scale, height: pixels.height * scale };
}
