import type { Borders, Fill, PageSetup, Row, Style, Worksheet } from 'exceljs';

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const line = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const grid: Partial<Borders> = { top: line, left: line, bottom: line, right: line };
const font = { name: '宋体', size: 11 } as const;

/** The few looks of the workbook: heads, cells to fill, cells not asked for, cells given, the example. */
export const looks = {
  head: { font: { ...font, bold: true }, fill: solid('FFDDEBF7'), border: grid, alignment: centered() },
  required: {
    font: { ...font, bold: true, color: { argb: 'FFC00000' } },
    fill: solid('FFDDEBF7'),
    border: grid,
    alignment: centered(),
  },
  open: { font, border: grid, alignment: top() },
  given: { font, fill: solid('FFF7F7F7'), border: grid, alignment: top() },
  closed: { font, fill: solid('FFD9D9D9'), border: grid, alignment: top() },
  example: {
    font: { ...font, italic: true, color: { argb: 'FF7F7F7F' } },
    fill: solid('FFFFF9E5'),
    border: grid,
    alignment: top(),
  },
} as const satisfies Record<string, Partial<Style>>;

function centered(): Style['alignment'] {
  return { horizontal: 'center', vertical: 'middle', wrapText: true } as Style['alignment'];
}
function top(): Style['alignment'] {
  return { vertical: 'top', wrapText: true } as Style['alignment'];
}

/** A4 landscape, one page wide, the head on every page. */
const printSetup: Partial<PageSetup> = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: '1:1',
  margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
};

/** A sheet too wide for one page: legible, in several, the first columns on each. */
const wideSetup: Partial<PageSetup> = {
  ...printSetup,
  fitToPage: false,
  scale: 70,
  pageOrder: 'overThenDown',
  printTitlesColumn: 'A:B',
};

export function setPrint(worksheet: Worksheet, wide = false): void {
  worksheet.pageSetup = { ...worksheet.pageSetup, ...(wide ? wideSetup : printSetup) };
  worksheet.headerFooter = { ...worksheet.headerFooter, oddHeader: '&C&A', oddFooter: '&C第 &P 页，共 &N 页' };
}

const lineHeight = 15;
/** Excel's own limit, in points. */
const maxHeight = 409;

/** Room for wrapped text: no program is trusted to find the height itself. `texts` beside the columns' widths. */
export function fitHeight(row: Row, texts: readonly string[], widths: readonly number[]): void {
  const lines = texts.map((text, i) => linesOf(text, (widths[i] ?? 10) - 1));
  const most = Math.max(1, ...lines);
  if (most > 1) row.height = Math.min(maxHeight, most * lineHeight + 3);
}

/** A Chinese character is two columns wide, anything below U+1100 one. */
const linesOf = (text: string, width: number): number =>
  text
    .split('\n')
    .map((line) => [...line].reduce((sum, c) => sum + ((c.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2), 0))
    .reduce((sum, length) => sum + Math.max(1, Math.ceil(length / width)), 0);
