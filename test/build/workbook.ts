import ExcelJS from 'exceljs';

export const workbookFile = '数据/申报数据.xlsx';

/** A cell by what its row and its column are called, and what to put there; null empties it. */
export interface Edit {
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
  readonly value: string | number | null;
}

/** The workbook with one cell changed, as Excel would save it, and where that cell is. */
export async function edited(workbook: Uint8Array, edit: Edit): Promise<{ bytes: Uint8Array; cell: string }> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(workbook).buffer);
  const sheet = book.getWorksheet(edit.sheet);
  const row = sheet?.getColumn(1).values.findIndex((value) => String(value) === edit.row) ?? -1;
  const heads = sheet?.getRow(1).values;
  const column = Array.isArray(heads) ? heads.indexOf(edit.column) : -1;
  if (sheet === undefined || row < 1 || column < 1)
    throw new Error(`no cell ${edit.row}/${edit.column} in ${edit.sheet}`);
  const cell = sheet.getCell(row, column);
  cell.value = edit.value;
  return { bytes: new Uint8Array(await book.xlsx.writeBuffer()), cell: cell.address };
}

/** The text in a named column of the row that holds a cell. */
export async function rowCells(workbook: Uint8Array, sheetName: string, cell: string, column: string): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(workbook).buffer);
  const sheet = book.getWorksheet(sheetName);
  const heads = sheet?.getRow(1).values;
  if (sheet === undefined || !Array.isArray(heads)) throw new Error(`no sheet ${sheetName}`);
  return sheet.getRow(Number(sheet.getCell(cell).row)).getCell(heads.indexOf(column)).text;
}
