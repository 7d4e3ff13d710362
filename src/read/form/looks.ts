import type { Borders, Fill, PageSetup, Style, Worksheet } from 'exceljs';

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
export const printSetup: Partial<PageSetup> = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: '1:1',
  margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
};

export function setPrint(worksheet: Worksheet): void {
  worksheet.pageSetup = { ...worksheet.pageSetup, ...printSetup };
  worksheet.headerFooter = { ...worksheet.headerFooter, oddHeader: '&C&A', oddFooter: '&C第 &P 页，共 &N 页' };
}
