import type { Canvas } from '@napi-rs/canvas';
import { openFully } from './full-reader.ts';

/** 阅读器 — one PDF as a second program sees it, independent of the one that made it. Pages are 1-based. */
export interface PdfReader {
  readonly pages: number;
  /** Text of a page in the order it was written: a table cell that wraps stays in one piece, unlike row by row. */
  text(page: number): Promise<string>;
  /** Share of dark pixels, 0 … 1, drawn at 36 dots per inch. */
  ink(page: number): Promise<number>;
  /** A page as PNG; `scale` 1 is 72 dots per inch. */
  picture(page: number, scale: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** @throws Error when the file cannot be opened. */
export async function openPdf(bytes: Uint8Array): Promise<PdfReader> {
  const task = await openFully(bytes);
  const pdf = await task.promise;
  return {
    pages: pdf.numPages,
    text: async (number) => {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    },
    ink: async (number) => inkOf(await pdf.getPage(number)),
    picture: async (number, scale) =>
      new Uint8Array((await draw(await pdf.getPage(number), scale)).toBuffer('image/png')),
    close: () => task.destroy(),
  };
}

type Page = import('pdfjs-dist/legacy/build/pdf.mjs').PDFPageProxy;

async function draw(page: Page, scale: number): Promise<Canvas> {
  const viewport = page.getViewport({ scale });
  const { createCanvas } = await import('@napi-rs/canvas');
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: null, canvasContext: Object(canvas.getContext('2d')), viewport }).promise;
  page.cleanup();
  return canvas;
}

/** A page of a hostile file may be kilometres wide: it is drawn as small as this many points allow. */
const mostPoints = 4_000_000;

async function inkOf(page: Page): Promise<number> {
  const { width, height } = page.getViewport({ scale: 1 });
  const canvas = await draw(page, Math.min(0.5, Math.sqrt(mostPoints / (width * height))));
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let dark = 0;
  for (let i = 0; i < data.length; i += 4)
    if ((data[i] ?? 255) + (data[i + 1] ?? 255) + (data[i + 2] ?? 255) < 384) dark += 1;
  return dark / (canvas.width * canvas.height);
}
