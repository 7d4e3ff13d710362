import { openWord } from './docx/archive.ts';

/**
 * 表格文字 — what each cell of a workbook of ours says, sheet by sheet, row by row; its texts stand in the cells themselves.
 * @throws Error when the bytes are no workbook, or unpack to more than a list can hold.
 */
export function sheetTexts(bytes: Uint8Array): string[][][] {
  const archive = openWord(bytes);
  const sheets: string[][][] = [];
  for (let n = 1; ; n += 1) {
    const xml = archive.part(`xl/worksheets/sheet${n}.xml`);
    if (xml === null) return sheets;
    sheets.push(pieces(xml, /<row\b/).map((row) => pieces(row, /<c\b/).map(textOf)));
  }
}

/** Cut, not matched: whatever was left open, nothing is read twice. */
const pieces = (xml: string, start: RegExp): string[] => xml.split(start).slice(1);

const textOf = (cell: string): string =>
  pieces(cell, /<t\b/)
    .map((text) => text.slice(text.indexOf('>') + 1).split('<')[0] ?? '')
    .join('')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '');

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
