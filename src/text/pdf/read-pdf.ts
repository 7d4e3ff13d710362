import { openSource } from '../../pdf/source/open.ts';
import type { SourceLine } from '../prose.ts';
import { type Glyphs, readPage } from './lines.ts';
import { pageTexts } from './page-text.ts';
import { UnmappedText } from './reading-font.ts';
import { slowGlyphs } from './slow.ts';

/**
 * The text layer of a PDF, of its first `limit` pages; line n is the n-th printed line of the whole file.
 * @throws Error when it cannot be opened.
 */
export async function readPdf(bytes: Uint8Array, limit = Number.POSITIVE_INFINITY): Promise<SourceLine[]> {
  const lines: SourceLine[] = [];
  let line = 1;
  const take = (glyphs: readonly Glyphs[], page: number): void => {
    const read = readPage(glyphs, page, line);
    lines.push(...read.lines);
    line = read.next;
  };
  const pages = quickGlyphs(bytes, limit);
  if (pages === null) await slowGlyphs(bytes, limit, take);
  else for (const [i, glyphs] of pages.entries()) take(glyphs, i + 1);
  return lines;
}

/** Null for what only a full reader understands: damaged files, and fonts that explain themselves only to a renderer. */
function quickGlyphs(bytes: Uint8Array, limit: number): Glyphs[][] | null {
  const source = openSource(bytes);
  if (typeof source === 'string' || source.recovery === 'rebuilt') return null;
  const texts = pageTexts(source.document);
  try {
    return source.pages.slice(0, limit).map((page) => texts.glyphs(page));
  } catch (error) {
    if (error instanceof UnmappedText) return null;
    throw error;
  }
}
