import type { Worksheet } from 'exceljs';
import { remark, type Say } from '../codes/index.ts';
import type { SourceRows } from '../row/cell.ts';
import type { Sheet } from '../sheets/column.ts';
import { guideSheet, optionSheet, sheets } from '../sheets/index.ts';
import { distance, nearest } from '../words/nearest.ts';
import { heading } from '../words/normal.ts';
import { guardWorkbook } from './guard.ts';
import { readSheet } from './sheet.ts';

/** Parts of a workbook that hold no facts; data validations over whole columns would be expanded cell by cell. */
const ignoreNodes = ['dataValidations', 'conditionalFormatting', 'drawing', 'legacyDrawing', 'picture', 'extLst'];

/** Never throws on bad bytes: what cannot be read is said, and the rest is returned. */
export async function readXlsx(file: string, bytes: Uint8Array, say: Say): Promise<SourceRows> {
  const refusal = guardWorkbook(file, bytes);
  if (refusal !== null) {
    say(refusal);
    return [];
  }
  // Half a second to load, and most dossiers of plain text never need it.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.load(asBuffer(bytes), { ignoreNodes });
  } catch {
    // What the library says is English and about its own inside.
    say(remark('workbook-damaged', { file }, '工作簿的内容有损坏，无法读取'));
    return [];
  }
  return workbook.worksheets.flatMap((worksheet) => {
    const sheet = sheetOf(file, worksheet, say);
    return sheet === null ? [] : [{ file, sheet, ...readSheet(file, worksheet, sheet, say) }];
  });
}

/** The library's type asks for an ArrayBuffer-backed Buffer; a copy keeps the caller's bytes his own. */
const asBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

function sheetOf(file: string, worksheet: Worksheet, say: Say): Sheet | null {
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
  if (worksheet.actualRowCount > 0) {
    const names = sheets.map((s) => s.name);
    const near = nearest(name, names);
    const hint =
      near === undefined ? `约定的名字有：${names.join('、')}。` : `是不是“${near}”？是就把工作表改名为“${near}”。`;
    const hidden = worksheet.state === 'visible' ? '' : '隐藏的';
    say(remark('sheet-unknown', at, `${hidden}工作表“${worksheet.name}”不是约定的名字，没有读取`, { hint }));
  }
  return null;
}

/** 附件2指标数据表 holds 指标数据; one wrong letter in four is a slip. */
function renamed(name: string): Sheet | null {
  const holds = (word: string): boolean => name.includes(word) || distance(name, word) <= (word.length >= 4 ? 1 : 0);
  const found = sheets.filter((s) => holds(s.name));
  const candidates = found.length > 0 ? found : sheets.filter((s) => s.synonyms.some((word) => holds(word)));
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}
