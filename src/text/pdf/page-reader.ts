import { openSource } from '../../pdf/source/open.ts';
import type { Glyphs } from './lines.ts';
import { pageTexts } from './page-text.ts';
import { openPdf } from './reader.ts';
import { UnmappedText } from './reading-font.ts';

/** 逐页文字 — the text of single pages, as a reader of the finished file sees it. Pages are 1-based. */
export interface PageReader {
  readonly pages: number;
  /** In the order it was written, a line a row: a table cell that wraps stays in one piece. */
  text(page: number): Promise<string>;
  close(): Promise<void>;
}

/**
 * Reads what the instructions of the page show through the fonts the file embeds; what only a full reader understands
 * is left to one. @throws Error when the file cannot be opened.
 */
export async function openPages(bytes: Uint8Array): Promise<PageReader> {
  const source = openSource(bytes);
  if (typeof source === 'string' || source.recovery === 'rebuilt') return openPdf(bytes);
  const texts = pageTexts(source.document);
  let full: ReturnType<typeof openPdf> | undefined;
  const slowly = async (page: number): Promise<string> => {
    full ??= openPdf(bytes);
    return (await full).text(page);
  };
  return {
    pages: source.pages.length,
    text: async (number) => {
      const page = source.pages[number - 1];
      if (page === undefined) throw new Error(`没有第${number}页`);
      try {
        return textOf(texts.glyphs(page));
      } catch (error) {
        if (error instanceof UnmappedText) return slowly(number);
        throw error;
      }
    },
    close: async () => (await full)?.close(),
  };
}

/** A line ends where the next glyphs stand higher or lower by more than a raised figure would. */
function textOf(glyphs: readonly Glyphs[]): string {
  let text = '';
  let last: Glyphs | undefined;
  for (const run of glyphs) {
    if (last !== undefined && Math.abs(run.y - last.y) > 0.6 * Math.max(last.size, 1)) text += '\n';
    text += run.text;
    last = run;
  }
  return text;
}
