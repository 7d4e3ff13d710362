import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A link as a reader sees it: the words under it and the page it opens, 1-based. */
export interface ShownLink {
  readonly page: number;
  readonly text: string;
  readonly target: number;
}

/** A bound volume in the hands of a reader that is not ours. */
export interface ReadVolume {
  readonly pages: number;
  text(page: number): Promise<string>;
  links(page: number): Promise<ShownLink[]>;
  close(): Promise<void>;
}

interface Run {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

export async function openVolume(file: string): Promise<ReadVolume> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const pdf = await task.promise;
  const runs = async (page: number): Promise<Run[]> => {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    return items.flatMap((item) => ('str' in item ? [{ ...item, str: item.str.replaceAll('\u2060', '') }] : []));
  };
  return {
    pages: pdf.numPages,
    text: async (page) => (await runs(page)).map(({ str }) => str).join(''),
    links: async (page) => {
      const words = await runs(page);
      const shown: ShownLink[] = [];
      for (const { subtype, dest, rect } of await (await pdf.getPage(page)).getAnnotations()) {
        if (subtype !== 'Link' || !Array.isArray(dest)) continue;
        shown.push({ page, text: under(words, rect), target: (await pdf.getPageIndex(dest[0])) + 1 });
      }
      return shown;
    },
    close: () => task.destroy(),
  };
}

/** The runs whose middle lies in a box. */
function under(words: readonly Run[], [left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): string {
  return words
    .filter(({ transform: [, , , , x = 0, y = 0], width }) => {
      const middle = x + width / 2;
      return middle > left && middle < right && y > bottom && y < top;
    })
    .map(({ str }) => str)
    .join('');
}
