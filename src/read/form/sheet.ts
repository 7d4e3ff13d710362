import type { Row, Workbook, Worksheet } from 'exceljs';
import type { Column, Sheet } from '../sheets/column.ts';
import { exampleMark } from '../sheets/index.ts';
import { fitHeight, looks, setPrint } from './looks.ts';
import { addRule, type OptionRanges, ruleOf } from './validation.ts';
import { cellValue, numberFormat } from './value.ts';

/** Empty rows ready to be filled below the given ones: rules and formats reach that far. */
const spareRows = 300;

/** A sheet with its head, rules and rows; an example row where there are no facts and one helps. */
export function writeSheet(
  workbook: Workbook,
  sheet: Sheet,
  facts: readonly Readonly<Record<string, unknown>>[],
  options: OptionRanges,
  example: boolean,
): void {
  const worksheet = workbook.addWorksheet(sheet.name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  worksheet.columns = sheet.columns.map(({ width }) => ({ width }));
  writeHead(worksheet, sheet.columns);
  setPrint(worksheet);
  const isEmpty = facts.length === 0;
  if (isEmpty && example) writeExample(worksheet, sheet);
  facts.forEach((fact, i) => {
    const row = worksheet.getRow(i + 2);
    sheet.columns.forEach((column, c) => {
      row.getCell(c + 1).value = cellValue(column, fact[column.key]);
    });
    fitRow(row, sheet.columns);
  });
  const first = isEmpty && example ? 3 : 2;
  formatRows(worksheet, sheet.columns, first, Math.max(first + 20, facts.length + 12));
  const last = facts.length + spareRows;
  sheet.columns.forEach((column, c) => {
    const rule = ruleOf(sheet, column, options);
    const letter = worksheet.getColumn(c + 1).letter;
    if (rule !== null) addRule(worksheet, `${letter}2:${letter}${last}`, rule);
  });
}

/** Required columns stand in red; the note says what belongs there. */
export function writeHead(
  worksheet: Worksheet,
  columns: readonly Pick<Column, 'title' | 'note' | 'required' | 'type'>[],
): void {
  const row = worksheet.getRow(1);
  row.height = 32;
  columns.forEach((column, i) => {
    const cell = row.getCell(i + 1);
    cell.value = column.title;
    cell.style = column.required ? looks.required : looks.head;
    const note = `${column.required ? '必填。' : ''}${column.note}`;
    if (note !== '') cell.note = note;
    const format = numberFormat(column);
    if (format !== null) worksheet.getColumn(i + 1).numFmt = format;
  });
}

function formatRows(worksheet: Worksheet, columns: readonly Column[], first: number, last: number): void {
  for (let number = first; number <= last; number += 1) {
    const row = worksheet.getRow(number);
    columns.forEach((column, c) => {
      const format = numberFormat(column);
      row.getCell(c + 1).style = format === null ? looks.open : { ...looks.open, numFmt: format };
    });
  }
}

function writeExample(worksheet: Worksheet, sheet: Sheet): void {
  const row = worksheet.getRow(2);
  sheet.columns.forEach((column, c) => {
    const cell = row.getCell(c + 1);
    const format = numberFormat(column);
    cell.value = c === 0 ? exampleMark : cellValue(column, column.example);
    cell.style = format === null ? looks.example : { ...looks.example, numFmt: format };
  });
  row.getCell(1).note = '示例行，不会读取；可以删除。';
  fitRow(row, sheet.columns);
}

const fitRow = (row: Row, columns: readonly Column[]): void =>
  fitHeight(
    row,
    columns.map((_, c) => row.getCell(c + 1).text),
    columns.map((column) => column.width),
  );
