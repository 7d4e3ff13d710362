import { openFully } from './full-reader.ts';
import type { Glyphs } from './lines.ts';

/**
 * The same glyphs by a full reader, page by page: ten times as slow, and at home in every font and every broken file.
 * @throws Error when the file cannot be opened.
 */
export async function slowGlyphs(
  bytes: Uint8Array,
  limit: number,
  take: (glyphs: readonly Glyphs[], page: number) => void,
): Promise<void> {
  const task = await openFully(bytes);
  const pdf = await task.promise;
  try {
    for (let n = 1; n <= Math.min(pdf.numPages, limit); n += 1) {
      const page = await pdf.getPage(n);
      const { items } = await page.getTextContent();
      page.cleanup();
      const glyphs = items.flatMap((item) =>
        'str' in item
          ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width, size: item.height || 12 }]
          : [],
      );
      take(glyphs, n);
    }
  } finally {
    await task.destroy();
  }
}
