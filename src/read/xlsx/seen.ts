import type { CellValue, Cell as SheetCell } from 'exceljs';
import type { Seen } from '../row/cell.ts';
import { dayOfDate } from '../words/day.ts';
import { tidy } from '../words/number.ts';

/** What a cell of the workbook shows, whatever Excel keeps behind it. */
export function seenIn(cell: SheetCell): Seen {
  if (cell.isMerged && cell.master.address !== cell.address) return { kind: 'covered', master: cell.master.address };
  return seenOf(cell.value, cell.numFmt ?? '');
}

function seenOf(value: CellValue | undefined, format: string): Seen {
  if (value === null || value === undefined || value === '') return { kind: 'empty' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number') return numberSeen(value, format);
  if (typeof value === 'boolean') return { kind: 'flag', flag: value };
  if (value instanceof Date) return dateSeen(value);
  if ('error' in value) return { kind: 'error', shown: String(value.error) };
  if ('formula' in value || 'sharedFormula' in value) return formulaSeen(value, format);
  if ('richText' in value) return { kind: 'text', text: value.richText.map((run) => run.text).join('') };
  if ('text' in value) return linkSeen(value.text);
  return { kind: 'empty' };
}

/** A hyperlink's text may itself be rich text, which the library's types do not say. */
function linkSeen(text: unknown): Seen {
  if (typeof text === 'string') return { kind: 'text', text };
  return typeof text === 'object' && text !== null && 'richText' in text
    ? seenOf(text as CellValue, '')
    : { kind: 'empty' };
}

function formulaSeen(value: CellValue & object, format: string): Seen {
  const { result, formula, sharedFormula } = value as {
    result?: CellValue;
    formula?: string;
    sharedFormula?: string;
  };
  if (result === undefined || result === null) return { kind: 'uncached', formula: formula ?? sharedFormula ?? '' };
  return seenOf(result, format);
}

function dateSeen(date: Date): Seen {
  const day = dayOfDate(date);
  return day === null ? { kind: 'error', shown: '无效日期' } : { kind: 'day', day };
}

/** 0.953 under `0.0%` is shown as 95.3%; 3.1 under `0.00` as 3.10. */
function numberSeen(number: number, format: string): Seen {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').split(';')[0] ?? '';
  const percent = bare.includes('%');
  const scaled = percent ? tidy(number * 100) : number;
  const decimals = /^#?,?#*0+(?:\.(0+))?%?$/.exec(bare.replace(/[,#]/g, ''))?.[1]?.length;
  const digits = decimals === undefined ? String(scaled) : shownDecimals(scaled, decimals);
  return { kind: 'number', number, percent, shown: `${digits}${percent ? '%' : ''}` };
}

/** What is shown must not lose what is there: a cell that shows 95.3% for 95.349% is quoted in full. */
function shownDecimals(value: number, decimals: number): string {
  const fixed = value.toFixed(decimals);
  return Number(fixed) === value ? fixed : String(value);
}
