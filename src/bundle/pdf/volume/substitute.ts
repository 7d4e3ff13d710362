import { readView } from '../../../pdf/source/geometry.ts';
import { serializeNumber } from '../../../pdf/syntax/serialize.ts';
import type { Volume } from '../copy/part.ts';
import type { Stamp, VolumePart } from '../plan.ts';
import { stampContent, stampFontName } from '../stamp/content.ts';

/** A framed page that says, in place of a source nobody could read, that it is missing and why. */
export function writeSubstitute(volume: Volume, part: VolumePart, lines: readonly string[]): number {
  const { writer, tree, font, targets } = volume;
  const view = readView(new Map(), (value) => value ?? null);
  const { width, height } = view;
  const place = { index: 1, count: 1, volumePage: tree.pages.length + 1, width, height };
  const stamps: readonly Stamp[] = part.stamp?.(place) ?? [];
  const text = lines.map((line, i) => lineText(line, i, width, (text) => font.widthOf(text), font.encode));
  const frame = `q 1.5 w 0.6 0 0 RG 60 ${serializeNumber(height - 330)} ${serializeNumber(width - 120)} 230 re S 0.6 0 0 rg\nBT\n${text.join('')}ET Q\n`;
  const content = writer.reserve();
  writer.instructions(content, frame + (stamps.length > 0 ? stampContent(stamps, view, font) : ''));
  const page = targets.firstPageOf(part);
  writer.object(
    page,
    `<</Type/Page/Parent ${tree.parent()} 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</Font<</${stampFontName} ${font.num} 0 R>>>>/Contents ${content} 0 R>>`,
  );
  tree.add(page);
  targets.bound(part, [page]);
  return page;
}

function lineText(
  line: string,
  index: number,
  pageWidth: number,
  widthOf: (text: string) => number,
  encode: (text: string) => string,
): string {
  const room = pageWidth - 160;
  const perPoint = Math.max(0.1, widthOf(line) / 1000);
  const size = Math.min(index === 0 ? 20 : 13, room / perPoint);
  const x = (pageWidth - perPoint * size) / 2;
  const y = 841.89 - 150 - index * 34;
  return `/${stampFontName} ${serializeNumber(size)} Tf 1 0 0 1 ${serializeNumber(x)} ${serializeNumber(y)} Tm <${encode(line)}> Tj\n`;
}
