import { type BookSheet, openBook } from '../../workbook/open.ts';
import { Unreadable } from '../../workbook/unreadable.ts';
import { remark, type Say } from '../codes/index.ts';
import type { SourceRows } from '../row/cell.ts';
import type { Sheet } from '../sheets/column.ts';
import { guideSheet, optionSheet, sheets } from '../sheets/index.ts';
import { distance, nearest } from '../words/nearest.ts';
import { heading } from '../words/normal.ts';
import { guardWorkbook } from './guard.ts';
import { sayDrawn } from './oddities.ts';
import { isFilled, readSheet } from './sheet.ts';

/** Never throws on bad bytes: what cannot be read is said. Half a workbook is not read: nobody would miss the other half. */
export function readXlsx(file: string, bytes: Uint8Array, say: Say): SourceRows {
  try {
    guardWorkbook(bytes);
    return openBook(bytes).flatMap((worksheet) => {
      const sheet = sheetOf(file, worksheet, say);
      if (sheet === null) return [];
      const reading = { file, name: worksheet.name, sheet, say };
      sayDrawn(reading, worksheet.drawn());
      return [{ file, sheet, ...readSheet(reading, worksheet) }];
    });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    say(remark(error.code, { file }, error.message));
    return [];
  }
}

function sheetOf(file: string, worksheet: BookSheet, say: Say): Sheet | null {
  const name = heading(worksheet.name);
  if (name === guideSheet || name === optionSheet) return null;
  const exact = sheets.find((s) => s.name === name);
  if (exact !== undefined) return exact;
  const at = { file, sheet: worksheet.name };
  const meant = renamed(name);
  if (meant !== null) {
    say(remark('sheet-renamed', at, `工作表“${worksheet.name}”按“${meant.name}”读取`));
    return meant;
  }
  if (holdsAnything(worksheet)) {
    const names = sheets.map((s) => s.name);
    const near = nearest(name, names);
    const hint =
      near === undefined ? `约定的名字有：${names.join('、')}。` : `是不是“${near}”？是就把工作表改名为“${near}”。`;
    const hidden = worksheet.hidden ? '隐藏的' : '';
    say(remark('sheet-unknown', at, `${hidden}工作表“${worksheet.name}”不是约定的名字，没有读取`, { hint }));
  }
  return null;
}

/** A sheet of no known name need not be readable, only be named. */
function holdsAnything(worksheet: BookSheet): boolean {
  try {
    return isFilled(worksheet.grid());
  } catch (error) {
    if (error instanceof Unreadable) return true;
    throw error;
  }
}

/** 附件2指标数据表 holds 指标数据; one wrong letter in four is a slip. */
function renamed(name: string): Sheet | null {
  const holds = (word: string): boolean => name.includes(word) || distance(name, word) <= (word.length >= 4 ? 1 : 0);
  const found = sheets.filter((s) => holds(s.name));
  const candidates = found.length > 0 ? found : sheets.filter((s) => s.synonyms.some((word) => holds(word)));
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}
