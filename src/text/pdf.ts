import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { SourceLine } from './prose.ts';

interface Glyphs {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

interface Row {
  readonly y: number;
  readonly glyphs: Glyphs[];
}

function rowsOf(glyphs: readonly Glyphs[]): Row[] {
  const rows: Row[] = [];
  for (const g of glyphs) {
    const row = rows.findLast((r) => Math.abs(r.y - g.y) < Math.max(2, g.size * 0.4));
    if (row) row.glyphs.push(g);
    else rows.push({ y: g.y, glyphs: [g] });
  }
  return rows.sort((a, b) => b.y - a.y);
}

/** The row's text; a gap wider than half a character is a blank. */
function textOf(row: Row): string {
  const ordered = [...row.glyphs].sort((a, b) => a.x - b.x);
  let text = '';
  let edge = ordered[0]?.x ?? 0;
  for (const g of ordered) {
    if (g.x - edge > g.size * 0.6 && text !== '') text += ' ';
    text += g.text;
    edge = g.x + g.width;
  }
  return text;
}

const pageMark = /^(?:[—–\-·\s]*\d{1,4}[—–\-·\s]*|第\s*\d+\s*页(?:\s*[，,]?\s*共\s*\d+\s*页)?)$/;

/** Rows of a page as text, page numbers left out, an indent of more than a character shown as two blanks. */
function linesOfPage(glyphs: readonly Glyphs[], page: number, firstLine: number): SourceLine[] {
  const rows = rowsOf(glyphs.filter((g) => g.text.trim() !== ''));
  const left = Math.min(...rows.map((r) => Math.min(...r.glyphs.map((g) => g.x))));
  const lines: SourceLine[] = [];
  for (const row of rows) {
    const text = textOf(row);
    if (pageMark.test(text.trim())) continue;
    const first = Math.min(...row.glyphs.map((g) => g.x));
    const indented = first - left > (row.glyphs[0]?.size ?? 12) * 1.2;
    lines.push({
      text,
      line: firstLine + lines.length,
      page,
      ...(indented ? { indented: true } : { indented: false }),
    });
  }
  return lines;
}

/** The text layer of a PDF; line n is the n-th printed line of the whole file. @throws Error when it cannot be opened. */
export async function readPdf(bytes: Uint8Array): Promise<SourceLine[]> {
  const task = getDocument({ data: bytes.slice(), isEvalSupported: false, useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const lines: SourceLine[] = [];
  try {
    for (let n = 1; n <= pdf.numPages; n += 1) {
      const page = await pdf.getPage(n);
      const { items } = await page.getTextContent();
      const glyphs = items.flatMap((item) =>
        'str' in item
          ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width, size: item.height || 12 }]
          : [],
      );
      lines.push(...linesOfPage(glyphs, n, lines.length + 1));
    }
  } finally {
    await task.destroy();
  }
  return lines;
}
