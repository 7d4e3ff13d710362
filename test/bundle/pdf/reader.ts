import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A link of a page as an independent reader (pdf.js) understands it: the 1-based page it leads to, or the URI. */
export interface ReadLink {
  readonly page: number;
  readonly to: number | string | null;
}

export interface ReadBookmark {
  readonly title: string;
  readonly page: number | null;
  readonly children: readonly ReadBookmark[];
}

export const openWithPdfjs = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: Uint8Array.from(bytes), verbosity: 0, isEvalSupported: false }).promise;

type Destination = string | readonly unknown[] | null;

async function pageOf(pdf: PDFDocumentProxy, dest: Destination): Promise<number | null> {
  const explicit = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  const target = explicit?.[0];
  if (typeof target === 'number') return target + 1;
  return target ? (await pdf.getPageIndex(target as Parameters<PDFDocumentProxy['getPageIndex']>[0])) + 1 : null;
}

export async function readLinks(bytes: Uint8Array): Promise<ReadLink[]> {
  const pdf = await openWithPdfjs(bytes);
  const links: ReadLink[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const annotations = (await (await pdf.getPage(page)).getAnnotations()) as {
      subtype: string;
      dest?: Destination;
      unsafeUrl?: string;
    }[];
    for (const { subtype, dest, unsafeUrl } of annotations) {
      if (subtype === 'Link') links.push({ page, to: unsafeUrl ?? (dest ? await pageOf(pdf, dest) : null) });
    }
  }
  await pdf.destroy();
  return links;
}

interface Node {
  readonly title: string;
  readonly dest: Destination;
  readonly items: readonly Node[];
}

export async function readOutline(bytes: Uint8Array): Promise<ReadBookmark[]> {
  const pdf = await openWithPdfjs(bytes);
  const walk = (nodes: readonly Node[]): Promise<ReadBookmark[]> =>
    Promise.all(
      nodes.map(async ({ title, dest, items }) => ({
        title,
        page: await pageOf(pdf, dest),
        children: await walk(items),
      })),
    );
  const outline = await walk(((await pdf.getOutline()) ?? []) as readonly Node[]);
  await pdf.destroy();
  return outline;
}

export async function readLabels(bytes: Uint8Array): Promise<readonly string[] | null> {
  const pdf = await openWithPdfjs(bytes);
  const labels = await pdf.getPageLabels();
  await pdf.destroy();
  return labels;
}

/** The text of each page, with the spaces between its pieces taken out. */
export async function readTexts(bytes: Uint8Array): Promise<string[]> {
  const pdf = await openWithPdfjs(bytes);
  const texts: string[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    texts.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s+/g, ''),
    );
  }
  await pdf.destroy();
  return texts;
}
