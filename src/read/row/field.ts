import { longDay } from '../../model/day.ts';
import { isMobile } from '../../model/mobile.ts';
import { type ReadCode, remark, type Say } from '../codes/index.ts';
import type { Column } from '../sheets/column.ts';
import { dayFault, daySerial, parseDay, parseMonth } from '../words/day.ts';
import { parseCodes, parseFlag, parseNames, parseSentences } from '../words/list.ts';
import { nearest } from '../words/nearest.ts';
import { plain, prose } from '../words/normal.ts';
import { type Cell, isEmpty, shown } from './cell.ts';
import { plainNumber, type ReadContext } from './context.ts';
import { readFigure } from './figure.ts';

/** Undefined: nothing usable stands there (and if something did, it was said). */
export type FieldValue = string | number | boolean | readonly string[] | null | undefined;
type Reader = (cell: Cell, column: Column, context: ReadContext | null, say: Say) => FieldValue;

const complain = (code: ReadCode, cell: Cell, message: string, say: Say, hint?: string): undefined => {
  say(remark(code, { ...cell.at, quote: shown(cell.seen) }, message, hint === undefined ? {} : { hint }));
  return undefined;
};

const readText: Reader = (cell, column, _context, say) => {
  if (cell.seen.kind === 'list')
    return complain('list-where-text', cell, `“${column.title}”只能写一个值，读到一个列表`, say);
  return cell.seen.kind === 'day' ? longDay(cell.seen.day) : prose(shown(cell.seen));
};

const offersOf = (column: Column, context: ReadContext | null): readonly string[] =>
  context === null ? [] : (column.offers?.(context.pack) ?? []).map(plain);

/** `3.1 道路保洁` from the drop-down is 3.1. */
function bareCodes(text: string, column: Column, context: ReadContext | null): string {
  const code = plain(text);
  if (!/\p{Script=Han}/u.test(code)) return code;
  return offersOf(column, context).reduce((rest, offer) => rest.replaceAll(offer, `${offer.split(' ')[0]} `), code);
}

function undated(cell: Cell, column: Column, say: Say): string | null {
  if (cell.seen.kind !== 'day') return null;
  const [, month, day] = cell.seen.day.split('-').map(Number);
  const code = `${month}-${day}`;
  complain('code-turned-day', cell, `“${column.title}”是日期 ${cell.seen.day}，按“${code}”读取`, say);
  return code;
}

const readCode: Reader = (cell, column, context, say) => {
  const dated = undated(cell, column, say);
  if (dated !== null) return dated;
  if (cell.seen.kind === 'list') return readText(cell, column, context, say);
  const code = bareCodes(shown(cell.seen), column, context).trim();
  if (cell.seen.kind === 'number') sayLostZero(cell, column, code, context, say);
  if (column.mobile === true && !isMobile(code))
    complain('mobile-digits', cell, `“${column.title}”应为11位，读到${code.replace(/\D/g, '').length}位`, say);
  return code;
};

function sayLostZero(cell: Cell, column: Column, code: string, context: ReadContext | null, say: Say): void {
  const longer = `${code}0`;
  if (!offersOf(column, context).some((offer) => offer.split(' ')[0] === longer)) return;
  complain('code-lost-zero', cell, `“${column.title}”是数字 ${code}，也可能是 ${longer}；按 ${code} 读取`, say);
}

const readCodes: Reader = (cell, column, context, say) => {
  const dated = undated(cell, column, say);
  if (dated !== null) return [dated];
  if (cell.seen.kind === 'list') return cell.seen.items.map((item) => bareCodes(item, column, context).trim());
  return [...new Set(parseCodes(bareCodes(shown(cell.seen), column, context)))];
};

const readList =
  (parse: (text: string) => string[]): Reader =>
  (cell) =>
    cell.seen.kind === 'list' ? cell.seen.items.map(prose).filter((item) => item !== '') : parse(shown(cell.seen));

const readDay: Reader = (cell, column, _context, say) => {
  const { seen } = cell;
  if (seen.kind === 'day') return seen.day;
  const day = seen.kind === 'number' ? daySerial(seen.serial ?? seen.number) : null;
  const found = day ?? parseDay(shown(seen));
  if (found !== null) return found;
  if (column.monthWillDo && parseMonth(shown(seen)) !== null) {
    const message = `“${column.title}”只写到月（${shown(seen)}），目录里照月份印；要核对到日的检查不看这一件`;
    say(
      remark('day-expected', { ...cell.at, quote: shown(seen) }, message, {
        severity: 'note',
        hint: '知道是哪一日的补上；不知道的可以不补。',
      }),
    );
    return undefined;
  }
  const fault = dayFault(shown(seen));
  return complain('day-expected', cell, `“${column.title}”要填日期，读到“${shown(seen)}”${fault}`, say);
};

const readFlag: Reader = (cell, column, _context, say) => {
  if (cell.seen.kind === 'flag') return cell.seen.flag;
  const flag = parseFlag(shown(cell.seen));
  return flag ?? complain('yes-no-expected', cell, `“${column.title}”要填“是”或“否”，读到“${shown(cell.seen)}”`, say);
};

const readChoice: Reader = (cell, column, _context, say) => {
  const choices = column.choices ?? [];
  const seen = plain(shown(cell.seen));
  const word = column.meanings?.[seen] ?? seen;
  if (choices.includes(word)) return choices.every((choice) => /^\d+$/.test(choice)) ? Number(word) : word;
  const near = nearest(word, choices);
  const message = `“${column.title}”只能填 ${choices.join('、')}，读到“${word}”`;
  const advice = column.advice?.[word] ?? (near && `是不是“${near}”？请从下拉列表中选。`);
  return complain('choice-unknown', cell, message, say, advice);
};

const readPath: Reader = (cell) =>
  prose(shown(cell.seen))
    .replaceAll('\\', '/')
    .replace(/^.*佐证材料\/+/, '')
    .replace(/^(\.?\/)+/, '');

const readPages: Reader = (cell, column, _context, say) => {
  const dated = undated(cell, column, say);
  if (dated !== null) return dated;
  const text = plain(shown(cell.seen)).replace(/^第|[页\s]/g, '');
  const found = /^(\d+)(?:[-–—~至到]+(\d+))?$/.exec(text);
  const [first, last] = [Number(found?.[1]), Number(found?.[2] ?? found?.[1])];
  if (found === null || first < 1 || last < first)
    return complain('pages-expected', cell, `“${column.title}”要写成“3-7”，读到“${shown(cell.seen)}”`, say);
  return first === last ? String(first) : `${first}-${last}`;
};

const readNumber: Reader = (cell, column, _context, say) => readFigure(cell, column.title, plainNumber, say).value;

const readers: Record<Column['type'], Reader> = {
  text: readText,
  code: readCode,
  codes: readCodes,
  names: readList(parseNames),
  sentences: readList(parseSentences),
  number: readNumber,
  value: readText,
  day: readDay,
  flag: readFlag,
  choice: readChoice,
  path: readPath,
  pages: readPages,
  shown: () => undefined,
};

/** The value of one cell under its column; undefined where it is empty or cannot be used. */
export function readField(cell: Cell, column: Column, context: ReadContext | null, say: Say): FieldValue {
  if (isEmpty(cell.seen) || column.type === 'shown' || !isUsable(cell, column.title, say)) return undefined;
  return readers[column.type](cell, column, context, say);
}

/** Error values and formulas without a result are no values at all. */
export function isUsable(cell: Cell, title: string, say: Say): boolean {
  const { seen } = cell;
  if (seen.kind === 'error') complain('cell-error-value', cell, `“${title}”是错误值 ${seen.shown}`, say);
  if (seen.kind === 'uncached') {
    const message = `“${title}”是公式${seen.formula && ` =${seen.formula}`}，文件里没有存下算好的结果`;
    complain('formula-not-calculated', cell, message, say);
  }
  if (seen.kind === 'map') complain('list-where-text', cell, `“${title}”只能写一个值，读到一组键值`, say);
  return seen.kind !== 'error' && seen.kind !== 'uncached' && seen.kind !== 'map';
}
