import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import type { StandardPack } from '../../model/pack.ts';
import type { Column, Sheet } from '../sheets/column.ts';
import { optionSheet, sheets } from '../sheets/index.ts';

/** Whole ranges under one rule, which the library keeps but its types do not show. */
interface Ranged {
  readonly dataValidations: { add(range: string, rule: DataValidation): void };
}
export const addRule = (worksheet: Worksheet, range: string, rule: DataValidation): void =>
  (worksheet as unknown as Ranged).dataValidations.add(range, rule);

/** Where the words offered for a column stand: `选项!$A$2:$A$41`. */
export type OptionRanges = ReadonlyMap<string, string>;

const optionKey = (sheet: Sheet, column: Column): string => `${sheet.name}·${column.title}`;

/** Lists too long for a rule of 255 characters stand on a sheet of their own, out of sight. */
export function writeOptions(workbook: Workbook, pack: StandardPack): OptionRanges {
  const worksheet = workbook.addWorksheet(optionSheet, { state: 'veryHidden' });
  const ranges = new Map<string, string>();
  const written = new Map<string, string>();
  for (const sheet of sheets) {
    for (const column of sheet.columns) {
      const words = column.offers?.(pack) ?? [];
      if (words.length === 0) continue;
      const range = written.get(words.join('\n')) ?? writeList(worksheet, written.size + 1, column.title, words);
      written.set(words.join('\n'), range);
      ranges.set(optionKey(sheet, column), range);
    }
  }
  return ranges;
}

function writeList(worksheet: Worksheet, number: number, title: string, words: readonly string[]): string {
  const column = worksheet.getColumn(number);
  column.values = [title, ...words];
  column.width = 40;
  const letter = column.letter;
  return `${optionSheet}!$${letter}$2:$${letter}$${words.length + 1}`;
}

/** The rule of a column's cells, or null where anything may stand. Offers advise, choices oblige. */
export function ruleOf(sheet: Sheet, column: Column, options: OptionRanges): DataValidation | null {
  const range = options.get(optionKey(sheet, column));
  if (range !== undefined) return { type: 'list', allowBlank: true, formulae: [range], showErrorMessage: false };
  if (column.type === 'flag') return listRule(['是', '否']);
  if (column.choices !== undefined) return listRule(column.choices);
  if (column.type === 'number') return numberRule(column.title);
  return column.type === 'day' ? dayRule : null;
}

export const listRule = (words: readonly string[]): DataValidation => ({
  type: 'list',
  allowBlank: true,
  formulae: [`"${words.join(',')}"`],
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: '请从列表中选',
  error: `只能填：${words.join('、')}`,
});

export const numberRule = (title: string): DataValidation => ({
  type: 'decimal',
  operator: 'between',
  allowBlank: true,
  formulae: [-1e12, 1e12],
  showErrorMessage: true,
  errorStyle: 'warning',
  errorTitle: '应为数字',
  error: `“${title}”只填数字，不带单位和文字`,
});

const dayRule: DataValidation = {
  type: 'date',
  operator: 'between',
  allowBlank: true,
  formulae: [new Date('1949-10-01T00:00:00Z'), new Date('2100-12-31T00:00:00Z')],
  showErrorMessage: true,
  errorStyle: 'warning',
  errorTitle: '应为日期',
  error: '写成 2024-06-30 或 2024年6月30日',
};
