import type { CellValue } from 'exceljs';
import type { Column } from '../sheets/column.ts';
import { writeNames, writeSentences } from '../words/list.ts';

/** A fact as a clerk would type it into the column's cell; null for an empty one. Text is never a formula. */
export function cellValue(column: Pick<Column, 'type'>, fact: unknown): CellValue {
  if (fact === undefined || fact === null || fact === '') return null;
  if (Array.isArray(fact)) {
    const items = fact.map(String);
    if (items.length === 0) return null;
    return column.type === 'sentences' ? writeSentences(items) : writeNames(items);
  }
  if (typeof fact === 'boolean') return fact ? '是' : '否';
  if (column.type === 'day') return new Date(`${String(fact)}T00:00:00Z`);
  return typeof fact === 'number' ? fact : String(fact);
}

/** Codes stay text, so that Excel makes no day of 9-1 and no 3.1 of 3.10. */
export function numberFormat({ type }: Pick<Column, 'type'>): string | null {
  if (type === 'code' || type === 'codes' || type === 'pages' || type === 'path') return '@';
  return type === 'day' ? 'yyyy-mm-dd' : null;
}
